package failing;

/// ExceptionInInitializerError first, NoClassDefFoundError with what went wrong ever after.
public final class FailingInitializers {
    interface Body {
        Object run() throws Throwable;
    }

    static void attempt(String what, Body body) {
        try {
            System.out.println(what + ": " + body.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                System.out.println("    caused by " + cause);
                StackTraceElement[] trace = cause.getStackTrace();
                System.out.println("    at " + (trace.length == 0 ? "nowhere" : trace[0].getClassName() + "." + trace[0].getMethodName()));
            }
        }
    }

    static class Throws {
        static int value = fail("checked");

        static int fail(String how) {
            throw new IllegalStateException(how);
        }
    }

    static class WithoutMessage {
        static int value = 1 / Integer.parseInt("0");
        static final String CONSTANT = "folded";
    }

    static class NoMessage {
        static {
            if (true) throw new UnsupportedOperationException();
        }

        static void touch() {}
    }

    static class Fails {
        static {
            if (true) throw new StackOverflowError("an error passes unwrapped");
        }
    }

    static class BelowThrows extends Throws {
        static int other = 2;
    }

    static class UsesThrows {
        static int value = Throws.value;
    }

    static class Caused {
        static {
            if (true) throw new RuntimeException("outer", new IllegalArgumentException("inner"));
        }
    }

    interface WithDefault {
        int VALUE = Throws.fail("in an interface");

        default void m() {}
    }

    static class Implements implements WithDefault {}

    enum Broken {
        A(Integer.parseInt("x"));

        Broken(int i) {}
    }

    static class Custom extends Error {
        private static final long serialVersionUID = 1;

        Custom(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return "own " + super.getMessage();
        }
    }

    static class FailsWithCustom {
        static {
            if (true) throw new Custom("message");
        }
    }

    public static void main(String[] args) throws Exception {
        attempt("first", () -> Throws.value);
        attempt("second", () -> Throws.value);
        attempt("static method", () -> Throws.fail("never"));
        attempt("instance", Throws::new);
        attempt("arithmetic", () -> WithoutMessage.value);
        attempt("arithmetic again", () -> WithoutMessage.value);
        attempt("constant", () -> WithoutMessage.CONSTANT);
        attempt("without message", () -> {
            NoMessage.touch();
            return 1;
        });
        attempt("without message again", NoMessage::new);
        attempt("error", Fails::new);
        attempt("error again", Fails::new);
        attempt("subclass", () -> BelowThrows.other);
        attempt("subclass again", () -> BelowThrows.other);
        attempt("inherited through the subclass", () -> BelowThrows.value);
        attempt("user", () -> UsesThrows.value);
        attempt("user again", () -> UsesThrows.value);
        attempt("with cause", Caused::new);
        attempt("with cause again", Caused::new);
        attempt("interface", Implements::new);
        attempt("interface again", Implements::new);
        attempt("interface itself", () -> WithDefault.VALUE);
        attempt("enum", () -> Broken.A);
        attempt("enum again", () -> Broken.valueOf("A"));
        attempt("custom", FailsWithCustom::new);
        attempt("custom again", FailsWithCustom::new);
        attempt("literal", () -> Throws.class.getSimpleName());
        attempt("array", () -> new Throws[1].length);
        attempt("forName", () -> Class.forName("failing.FailingInitializers$Throws"));
        attempt("forName without initialisation",
                () -> Class.forName("failing.FailingInitializers$Throws", false, FailingInitializers.class.getClassLoader()));
        Thread other = new Thread(() -> attempt("in another thread", Caused::new), "other");
        other.start();
        other.join();
    }
}
