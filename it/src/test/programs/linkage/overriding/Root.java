package overriding;

public class Root {
    String local() {
        return "root";
    }

    String widened() {
        return "root";
    }

    public static String callLocal(Root root) {
        return root.local();
    }

    public static String callWidened(Root root) {
        return root.widened();
    }
}

class Covariant<T> {
    T make() {
        return null;
    }

    Object copy() {
        return new Object();
    }

    static String callCopy(Covariant<?> c) {
        return c.copy().getClass().getSimpleName();
    }
}

class Opened implements Visible {
    String quiet() {
        return "opened";
    }

    public String loud() {
        return "opened";
    }

    @Override
    public String visible() {
        return "opened";
    }

    static String callQuiet(Opened o) {
        return o.quiet();
    }

    static String callLoud(Opened o) {
        return o.loud();
    }
}

interface Visible {
    String visible();

    static String call(Visible v) {
        return v.visible();
    }
}

class Narrowing {
    public String visible() {
        return "narrowing";
    }
}
