package missing;

/// Members that existed when this class was compiled and are gone when it runs.
public final class MissingMembers {
    interface Body {
        Object run() throws Throwable;
    }

    static void attempt(String what, Body body) {
        try {
            System.out.println(what + ": " + body.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        Library library = new Library();
        attempt("kept", () -> library.kept(2));
        attempt("gone method", () -> library.gone(1));
        attempt("gone method again", () -> library.gone(2));
        attempt("gone static", () -> Library.goneStatic("x"));
        attempt("gone field", () -> library.goneField);
        attempt("gone static field", () -> Library.goneStaticField);
        attempt("write gone field", () -> library.goneField = 5);
        attempt("other return type", () -> library.returnsInt());
        attempt("other field type", () -> library.typed);
        attempt("gone constructor", () -> new Library(5));
        attempt("moved to superclass", () -> library.moved());
        attempt("field moved to superclass", () -> library.movedField);
        attempt("constant was folded", () -> Library.CONSTANT);
        attempt(
                "reference to gone method",
                () -> {
                    java.util.function.IntFunction<String> f = library::gone;
                    return f.apply(1);
                });
        attempt("still alive", () -> library.kept(3));
    }
}
