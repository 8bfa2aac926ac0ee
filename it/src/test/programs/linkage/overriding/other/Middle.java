package overriding.other;

import overriding.Root;

public class Middle extends Root {
    String local() {
        return "middle";
    }

    public String widened() {
        return "middle";
    }

    public static String callLocal(Middle middle) {
        return middle.local();
    }
}
