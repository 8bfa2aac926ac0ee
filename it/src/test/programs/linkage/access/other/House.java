package access.other;

public class House {
    public static String address = "there";
    protected String protectedField = "protected";

    public House() {}

    public House(int rooms) {}

    public House(String name) {}

    public String becameProtected() {
        return "house";
    }

    protected static String sharedProtected() {
        return "shared";
    }

    public String overridden() {
        return "house";
    }

    public String narrowed() {
        return "house";
    }

    public static String callOverridden(House house) {
        return house.overridden();
    }

    public static class Closed {}

    public interface ClosedInterface {}
}
