package catching;

/// Classes with handlers for exception types that are gone cannot be linked; so nothing of them runs.
public final class Catching {
    interface Body {
        Object run() throws Throwable;
    }

    static void attempt(String what, Body body) {
        try {
            System.out.println(what + ": " + body.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e + (e.getCause() == null ? "" : " <- " + e.getCause()));
        }
    }

    static class Catches {
        static int counter = 1;

        static String never(Runnable run) {
            try {
                run.run();
                return "no exception";
            } catch (GoneException e) {
                return "caught";
            }
        }

        static String harmless() {
            return "harmless";
        }
    }

    static class Below extends Catches {
        String hello() {
            return "hello";
        }
    }

    static class Declares {
        static String declared() throws GoneException {
            return "declared only";
        }
    }

    static class Mentions {
        static String mentions(Object o) {
            return o instanceof GoneException ? "instance" : "none";
        }
    }

    static class Initialised {
        static {
            System.out.println("initialised");
        }

        static String caught() {
            try {
                return "" + Integer.parseInt("x");
            } catch (NumberFormatException e) {
                return "caught";
            } catch (GoneException e) {
                return "gone";
            }
        }
    }

    public static void main(String[] args) {
        attempt("static method", () -> Catches.harmless());
        attempt("static method again", () -> Catches.harmless());
        attempt("field", () -> Catches.counter);
        attempt("instance", () -> new Catches());
        attempt("with the handler", () -> Catches.never(() -> {}));
        attempt("subclass", () -> new Below().hello());
        attempt("literal", () -> Catches.class.getSimpleName());
        attempt("array", () -> new Catches[2].length);
        attempt("forName", () -> Class.forName("catching.Catching$Catches"));
        attempt("forName without initialisation",
                () -> Class.forName("catching.Catching$Catches", false, Catching.class.getClassLoader()).getSimpleName());
        attempt("throws clause", () -> Declares.declared());
        attempt("instanceof of null", () -> Mentions.mentions(null));
        attempt("instanceof", () -> Mentions.mentions("x"));
        attempt("initialiser does not run", () -> Initialised.caught());
        attempt("still alive", () -> "yes");
    }
}
