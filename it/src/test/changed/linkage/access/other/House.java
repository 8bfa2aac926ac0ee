package access.other;

public class House {
    private static String address = "there";
    protected String protectedField = "protected";

    public House() {}

    protected House(int rooms) {}

    House(String name) {}

    protected String becameProtected() {
        return "house";
    }

    protected static String sharedProtected() {
        return "shared";
    }

    String overridden() {
        return "house";
    }

    String narrowed() {
        return "house";
    }

    public static String callOverridden(House house) {
        return house.overridden() + address.length();
    }

    static class Closed {}

    interface ClosedInterface {}
}
