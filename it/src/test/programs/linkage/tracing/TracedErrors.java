package tracing;

/// Where linkage errors are thrown: the frames on top of their stack traces.
public final class TracedErrors {
    interface Body {
        Object run() throws Throwable;
    }

    static void attempt(String what, Body body) {
        try {
            System.out.println(what + ": " + body.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName());
            StackTraceElement[] trace = e.getStackTrace();
            for (int i = 0; i < trace.length && !trace[i].getMethodName().equals("attempt"); i++) System.out.println("    " + trace[i]);
        }
    }

    static class Plain extends Base {}

    static class Implementer implements Some {}

    static class Both implements Some, Other {}

    public static void main(String[] args) {
        attempt("gone", () -> new Plain().gone());
        attempt("gone class", () -> new Vanished());
        attempt("abstract now", () -> Base.callAbstract(new Plain()));
        attempt("abstract in interface", () -> Some.callAbstract(new Implementer()));
        attempt("conflict", () -> Some.callBoth(new Both()));
        attempt("receiver", () -> Some.callAbstract(new Dropped()));
        attempt("field", () -> Base.goneField);
        attempt("cast", () -> (Vanished) (Object) "x");
        attempt("initialiser", () -> Fails.value);
        attempt("initialiser again", () -> Fails.value);
    }

    static class Fails {
        static int value = Integer.parseInt("no number");
    }
}
