package overriding;

import overriding.other.Middle;
import overriding.other.Stranger;

/// Which method overrides which: package-private ones across packages, covariant bridges, and methods whose access changed.
public final class Overriding {
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

    static class Back extends Middle {
        String local() {
            return "back";
        }

        @Override
        public String widened() {
            return "back";
        }
    }

    static class Plain extends Covariant<String> {
        @Override
        String make() {
            return "plain";
        }
    }

    static class Widening extends Opened {
        String quiet() {
            return "widening";
        }
    }

    static class StaticNow extends Opened {
        @Override
        public String loud() {
            return "instance";
        }
    }

    static class Narrowed extends Narrowing implements Visible {}

    public static void main(String[] args) {
        Back back = new Back();
        Root root = back;
        attempt("package-private, own package", () -> root.local());
        attempt("package-private, between", () -> Root.callLocal(new Middle()));
        attempt("other package's method of that name", () -> Middle.callLocal(back));
        attempt("public in between", () -> root.widened());
        attempt("public in between, own", () -> Root.callWidened(new Middle()));
        attempt("not an override", () -> Root.callLocal(new Stranger()));
        attempt("its own", () -> Stranger.callLocal(new Stranger()));
        Covariant<?> covariant = new Plain();
        attempt("through the bridge", () -> covariant.make());
        attempt("bridge to what became covariant", () -> Covariant.callCopy(new Covariant<String>()));
        attempt("old signature of what became covariant", () -> new Covariant<String>().copy().getClass().getSimpleName());
        attempt("became private", () -> Opened.callQuiet(new Widening()));
        attempt("became static", () -> Opened.callLoud(new StaticNow()));
        attempt("own", () -> new StaticNow().loud());
        attempt("public now in an interface", () -> Visible.call(new Opened()));
        attempt("narrowed below an interface", () -> Visible.call(new Narrowed()));
        attempt("narrowed, called by class", () -> new Narrowed().visible());
    }
}
