package overriding.other;

import overriding.Root;

public class Stranger extends Root {
    String local() {
        return "stranger";
    }

    public static String callLocal(Stranger stranger) {
        return stranger.local();
    }
}
