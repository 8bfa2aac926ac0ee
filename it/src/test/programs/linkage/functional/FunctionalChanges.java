package functional;

import java.util.function.Function;
import java.util.function.Supplier;

/// Lambdas and method references whose target or interface changed after compilation: the error comes where they are made.
public final class FunctionalChanges {
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

    /// The text names the lambda's class, which differs from run to run.
    static void attemptOnLambda(String what, Body body) {
        try {
            System.out.println(what + ": " + body.run());
        } catch (Throwable e) {
            String text = String.valueOf(e.getMessage());
            System.out.println(what + ": " + e.getClass() + text.substring(text.indexOf(" does")));
        }
    }

    static Object made(String what, Supplier<?> supplier) {
        System.out.println("made " + what);
        return supplier.get();
    }

    static Object apply(String what, Function<Helper, ?> function) {
        System.out.println("made " + what);
        return function.apply(new Helper());
    }

    public static void main(String[] args) {
        attempt("kept", () -> apply("kept", Helper::kept));
        attempt("gone", () -> apply("gone", Helper::gone));
        attempt("gone again", () -> apply("gone", Helper::gone));
        attempt("became static", () -> apply("static", Helper::becameStatic));
        attempt("was static", () -> made("instance", Helper::wasStatic));
        attempt("became private", () -> apply("private", Helper::becamePrivate));
        attempt("constructor", () -> made("constructor", Helper::new));
        attempt("gone constructor", () -> {
            Function<String, Helper> f = Helper::new;
            return "made " + f;
        });
        attempt("constructor of what became abstract", () -> made("abstract", Concrete::new));
        attemptOnLambda("interface with one more method", () -> Task.both(() -> "one"));
        attemptOnLambda("interface whose method was renamed", () -> Renamed.call(() -> "old"));
        attempt("interface that is gone", () -> {
            Vanished v = () -> "never";
            return v.get();
        });
        attempt("interface that became a class", () -> {
            Solid solid = () -> "never";
            return "made";
        });
        attempt("captured in a lambda of a gone type", () -> {
            Vanished none = null;
            Supplier<Object> s = () -> none;
            return s.get();
        });
        attempt("bound receiver is null", () -> {
            Helper none = null;
            return made("null", none::kept);
        });
        attemptOnLambda("default method gone", () -> WithDefault.twice(() -> 2));
    }
}
