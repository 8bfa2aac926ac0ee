package basics;

import java.util.*;

/// Classes by computed names: found, missing, initialised or not, arrays, instances by their
/// constructors.
public final class ForName {
    static StringBuilder log = new StringBuilder();

    public static class Plug1 implements Runnable {
        static {
            log.append("init1 ");
        }

        public void run() {
            log.append("run1 ");
        }
    }

    public static class Plug2 implements Runnable {
        static {
            log.append("init2 ");
        }

        public void run() {
            log.append("run2 ");
        }
    }

    static class Secret {
        private final String s;

        private Secret(String s, int n) {
            this.s = s + n;
        }

        Secret() {
            this("d", 0);
        }

        public String toString() {
            return "Secret " + s;
        }
    }

    abstract static class Abs {
        public Abs() {}
    }

    static class Thrower {
        Thrower() throws Exception {
            throw new java.io.IOException("from constructor");
        }
    }

    static class BadInit {
        static int x = 1 / Integer.parseInt("0");

        public BadInit() {}
    }

    interface Iface {}

    static class OneArg {
        OneArg(int x) {}
    }

    interface Body {
        Object run() throws Exception;
    }

    static void attempt(String what, Body b) {
        try {
            System.out.println(what + ": " + b.run());
        } catch (Throwable e) {
            System.out.println(
                    what + ": " + e + (e.getCause() == null ? "" : " <- " + e.getCause()));
        }
    }

    static Object make(String n) throws Exception {
        return Class.forName("basics.ForName$" + n).getDeclaredConstructor().newInstance();
    }

    public static void main(String[] args) throws Exception {
        for (int i = 1; i <= 2; i++) {
            ((Runnable) make("Plug" + i)).run();
        }
        System.out.println(log);
        attempt("missing", () -> make("Nope" + args.length));
        attempt("bad name", () -> Class.forName("not/a/name"));
        attempt("empty", () -> Class.forName(""));
        attempt("null", () -> Class.forName(null));
        attempt("primitive", () -> Class.forName("int"));
        attempt("array", () -> Class.forName("[Ljava.lang.String;"));
        attempt("bad array", () -> Class.forName("[Ljava.lang.String"));
        attempt("secret", () -> make("Secret"));
        attempt(
                "secret args",
                () -> {
                    var c =
                            Class.forName("basics.ForName$Sec" + "ret")
                                    .getDeclaredConstructor(String.class, int.class);
                    return c.newInstance("x", 5);
                });
        attempt("abstract", () -> make("Abs"));
        attempt("thrower", () -> make("Thrower"));
        attempt("bad init", () -> make("BadInit"));
        attempt("bad init again", () -> make("BadInit"));
        attempt("interface", () -> make("Iface"));
        attempt("no such constructor", () -> make("OneArg"));
        try {
            OneArg.class.getDeclaredConstructor(int.class).newInstance("s");
        } catch (IllegalArgumentException e) {
            System.out.println("wrong type: " + e.getClass().getName());
        }
        attempt("wrong count", () -> OneArg.class.getDeclaredConstructor(int.class).newInstance());
        attempt(
                "enum",
                () ->
                        Thread.State.class
                                .getDeclaredConstructors()[0]
                                .newInstance("X", 9)
                                .toString());
        attempt(
                "library",
                () -> {
                    List<?> l =
                            (List<?>)
                                    Class.forName("java.util." + "Array" + "List")
                                            .getDeclaredConstructor()
                                            .newInstance();
                    return l.size() + l.getClass().getName();
                });
        attempt("cast", () -> Class.forName("basics.ForName$Plug1").asSubclass(Comparable.class));
        attempt(
                "loader",
                () ->
                        ForName.class
                                .getClassLoader()
                                .loadClass("basics.ForName$Plug2")
                                .getSimpleName());
        attempt(
                "loader missing",
                () -> ClassLoader.getSystemClassLoader().loadClass("no.such.Type"));
    }
}
