package exceptions;

/// Close order, suppressed exceptions, null resources, effectively final resources.
public final class TryWithResources {
    static class Res implements AutoCloseable {
        final String name;
        final boolean bad;

        Res(String name, boolean bad) {
            this.name = name;
            this.bad = bad;
            System.out.println("open " + name);
            if (name.isEmpty()) {
                throw new IllegalStateException("cannot open");
            }
        }

        @Override
        public void close() {
            System.out.println("close " + name);
            if (bad) {
                throw new IllegalStateException("close " + name);
            }
        }
    }

    static void show(Throwable t, String indent) {
        System.out.println(indent + t);
        for (Throwable s : t.getSuppressed()) {
            show(s, indent + "  suppressed ");
        }
        if (t.getCause() != null) {
            show(t.getCause(), indent + "  cause ");
        }
    }

    interface Body {
        void run() throws Exception;
    }

    static void attempt(Body body) {
        try {
            body.run();
            System.out.println("ended");
        } catch (Throwable t) {
            show(t, "");
        }
    }

    public static void main(String[] args) {
        attempt(
                () -> {
                    try (Res a = new Res("a", false);
                            Res b = new Res("b", false)) {
                        System.out.println("body");
                    }
                });
        attempt(
                () -> {
                    try (Res a = new Res("a", true);
                            Res b = new Res("b", true)) {
                        throw new Exception("body");
                    }
                });
        attempt(
                () -> {
                    try (Res a = new Res("a", true);
                            Res b = new Res("b", true)) {
                        System.out.println("body");
                    }
                });
        attempt(
                () -> {
                    try (Res a = new Res("a", true);
                            Res b = new Res("", true)) {
                        System.out.println("not reached");
                    }
                });
        attempt(
                () -> {
                    try (Res none = null) {
                        System.out.println("null is fine " + none);
                    }
                });
        Res shared = new Res("shared", true);
        attempt(
                () -> {
                    try (shared) {
                        System.out.println("using " + shared.name);
                    } catch (IllegalStateException e) {
                        System.out.println("caught " + e.getMessage());
                    } finally {
                        System.out.println("finally");
                    }
                });
        attempt(
                () -> {
                    for (int i = 0; i < 3; i++) {
                        try (Res r = new Res("r" + i, false)) {
                            if (i == 1) {
                                break;
                            }
                        }
                    }
                });
        Throwable t = new Exception("top", new Error("root"));
        t.addSuppressed(new RuntimeException("s1"));
        t.addSuppressed(new RuntimeException("s2", t.getCause()));
        show(t, "");
        try {
            t.addSuppressed(t);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            t.addSuppressed(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            t.initCause(t);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            new Exception("x").initCause(null).initCause(null);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
