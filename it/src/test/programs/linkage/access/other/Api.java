package access.other;

public class Api {
    public int field = 1;

    public Api() {}

    public Api(String s) {}

    public String stays() {
        return "public";
    }

    public String becamePackage() {
        return "package";
    }

    public static String staticBecamePackage() {
        return "package";
    }

    public String becameProtected() {
        return "protected";
    }

    protected String protectedMethod() {
        return "protected stays";
    }

    public static class Hidden {
        public static String value() {
            return "hidden";
        }
    }
}
