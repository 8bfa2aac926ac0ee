package access.other;

public class Api {
    int field = 1;

    public Api() {}

    private Api(String s) {}

    public String stays() {
        return "public";
    }

    String becamePackage() {
        return "package";
    }

    static String staticBecamePackage() {
        return "package";
    }

    protected String becameProtected() {
        return "protected";
    }

    protected String protectedMethod() {
        return "protected stays";
    }

    static class Hidden {
        public static String value() {
            return "hidden";
        }
    }
}
