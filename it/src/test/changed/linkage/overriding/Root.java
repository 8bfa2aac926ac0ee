package overriding;

class Covariant<T> {
    T make() {
        return null;
    }

    StringBuilder copy() {
        return new StringBuilder();
    }

    static String callCopy(Covariant<?> c) {
        return c.copy().getClass().getSimpleName();
    }
}

class Opened {
    private String quiet() {
        return "opened";
    }

    public static String loud() {
        return "static opened";
    }

    public String visible() {
        return "opened";
    }

    static String callQuiet(Opened o) {
        return o.quiet();
    }

    static String callLoud(Opened o) {
        return loud();
    }
}

class Narrowing {
    String visible() {
        return "package-private";
    }
}
