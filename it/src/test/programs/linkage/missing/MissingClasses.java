package missing;

/// Classes that are gone: by new, static call, field, cast, instanceof, array, literal, superclass,
/// signature.
public final class MissingClasses {
    interface Body {
        Object run() throws Throwable;
    }

    static void attempt(String what, Body body) {
        try {
            System.out.println(what + ": " + body.run());
        } catch (Throwable e) {
            System.out.println(
                    what + ": " + e + (e.getCause() == null ? "" : " <- " + e.getCause()));
        }
    }

    static class NeverCalled {
        Gone field;

        Gone method(Gone g) {
            return g;
        }
    }

    static Object text() {
        return "text";
    }

    static Object none() {
        return null;
    }

    public static void main(String[] args) {
        attempt("new", () -> new Gone());
        attempt("new again", () -> new Gone());
        attempt("static", () -> Gone.make());
        attempt("field", () -> Gone.count);
        attempt("cast", () -> (Gone) text());
        attempt("cast of null", () -> (Gone) none());
        attempt("instanceof", () -> text() instanceof Gone);
        attempt("array", () -> new Gone[1].length);
        attempt("array of arrays", () -> new Gone[1][2].length);
        attempt("literal", () -> Gone.class);
        attempt("subclass", () -> new ChildOfGone().toString());
        attempt("implements", () -> new ImplementsGone().toString());
        attempt("forName", () -> Class.forName("missing.Gone"));
        attempt("forName of child", () -> Class.forName("missing.ChildOfGone"));
        attempt("signature only", () -> new NeverCalled().field == null);
        attempt("still alive", () -> "yes");
    }
}
