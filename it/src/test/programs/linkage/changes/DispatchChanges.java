package changes;

/// Overrides, defaults and supers that appear or vanish after compilation change what runs, or
/// conflict.
public final class DispatchChanges {
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

    static class Both implements LeftDefault, RightDefault {}

    static class Sub extends Middle {
        String up() {
            return super.name() + "+sub";
        }
    }

    static class Impl extends AbstractBase {
        String a() {
            return "a";
        }
    }

    public static void main(String[] args) {
        attempt("override appeared in between", () -> new Sub().up());
        attempt("virtual through base", () -> Base.call(new Sub()));
        attempt("override vanished", () -> new Vanish().greet());
        attempt("second default appeared", () -> new Both().left());
        attempt("conflicting defaults", () -> LeftDefault.callCommon(new Both()));
        attempt("new abstract method in superclass", () -> AbstractBase.callB(new Impl()));
        attempt("old abstract method", () -> AbstractBase.callA(new Impl()));
        attempt("superclass changed", () -> new Moved().who());
        attempt("instanceof after the move", () -> (Object) new Moved() instanceof OldParent);
        attempt("enum constant gone", () -> Colour.GREEN);
        attempt("enum constants", () -> java.util.Arrays.toString(Colour.values()));
        attempt("switch over a changed enum", () -> name(Colour.BLUE) + name(Colour.values()[1]));
        attempt("record with another component", () -> new Pair(1, 2).toString());
        attempt("sealed interface with another case", () -> shape(Shape.all()[1]));
        attempt("sealed interface with a known case", () -> shape(Shape.all()[0]));
    }

    static String name(Colour c) {
        return switch (c) {
            case RED -> "red";
            case GREEN -> "green";
            case BLUE -> "blue";
        };
    }

    static String shape(Shape s) {
        return switch (s) {
            case Shape.Circle c -> "circle";
        };
    }
}
