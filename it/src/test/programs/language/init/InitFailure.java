package init;

/// A failing initialiser: first ExceptionInInitializerError, then NoClassDefFoundError with its
/// cause, forever.
public final class InitFailure {
    static int tries;

    static class Bad {
        static {
            tries++;
            System.out.println("Bad starts");
        }

        static final int VALUE = Integer.parseInt("not a number");

        static void touch() {}
    }

    static class Worse extends Bad {
        static {
            System.out.println("never");
        }

        static int x;
    }

    static class ThrowsError {
        static int v = fail();

        static int fail() {
            throw new AssertionError("error, not exception");
        }
    }

    static class ThrowsChecked {
        static int v;

        static {
            try {
                v = Integer.parseInt("12");
                sneak(new java.io.IOException("sneaky"));
            } finally {
                v++;
            }
        }

        @SuppressWarnings("unchecked")
        static <T extends Throwable> void sneak(Throwable t) throws T {
            throw (T) t;
        }
    }

    static void attempt(String what, Runnable run) {
        try {
            run.run();
            System.out.println(what + " fine");
        } catch (Throwable e) {
            System.out.println(what + " -> " + e);
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                System.out.println("    cause " + cause);
            }
        }
    }

    public static void main(String[] args) {
        attempt("touch", Bad::touch);
        attempt("touch", Bad::touch);
        attempt("value", () -> System.out.println(Bad.VALUE));
        attempt("new", Bad::new);
        attempt("subclass", () -> System.out.println(Worse.x));
        attempt("subclass again", Worse::new);
        attempt("error", () -> System.out.println(ThrowsError.v));
        attempt("error", () -> System.out.println(ThrowsError.v));
        attempt("checked", () -> System.out.println(ThrowsChecked.v));
        attempt("checked", () -> System.out.println(ThrowsChecked.v));
        attempt(
                "forName",
                () -> {
                    try {
                        Class.forName("init.InitFailure$Bad");
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                });
        System.out.println("tries " + tries);
    }
}
