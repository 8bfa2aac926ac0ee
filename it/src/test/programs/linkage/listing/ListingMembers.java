package listing;

import java.util.Arrays;

/// Members whose types are gone keep all members of their class from being listed.
public final class ListingMembers {
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

    static class InParameter {
        public void takes(Vanished v) {}

        public void other() {}

        int field;
    }

    static class InResult {
        Vanished gives() {
            return null;
        }

        public int other() {
            return 1;
        }
    }

    static class InField {
        Vanished field;
        public int other;

        void method() {}
    }

    static class InConstructor {
        private InConstructor(Vanished[] v) {}

        public InConstructor() {}
    }

    static class InThrows {
        public void method() throws Lost {}
    }

    static class Below extends InParameter {
        public void own() {}
    }

    static class Fine {
        void method() {}
    }

    public static void main(String[] args) throws Exception {
        attempt("methods, parameter", () -> InParameter.class.getDeclaredMethods().length);
        attempt("methods again", () -> InParameter.class.getDeclaredMethods().length);
        attempt("public methods, parameter", () -> InParameter.class.getMethods().length > 0);
        attempt("one of them", () -> InParameter.class.getDeclaredMethod("other"));
        attempt("one public", () -> InParameter.class.getMethod("other"));
        attempt("fields", () -> Arrays.toString(InParameter.class.getDeclaredFields()));
        attempt("constructors", () -> InParameter.class.getDeclaredConstructors().length);
        attempt("methods, result", () -> InResult.class.getDeclaredMethods().length);
        attempt("public methods, hidden result", () -> InResult.class.getMethod("other"));
        attempt("fields, field", () -> InField.class.getDeclaredFields().length);
        attempt("public field", () -> InField.class.getField("other"));
        attempt("one field", () -> InField.class.getDeclaredField("other"));
        attempt("methods, field", () -> InField.class.getDeclaredMethods().length);
        attempt("constructors, array", () -> InConstructor.class.getDeclaredConstructors().length);
        attempt("public constructor", () -> InConstructor.class.getConstructor());
        attempt("public constructors", () -> InConstructor.class.getConstructors().length);
        attempt("throws", () -> InThrows.class.getDeclaredMethods().length);
        attempt("inherited", () -> Below.class.getMethods().length > 0);
        attempt("own of subclass", () -> Below.class.getDeclaredMethods().length);
        attempt("fine", () -> Fine.class.getDeclaredMethods().length);
        attempt("instances", () -> new InParameter().field + new InField().other);
    }
}
