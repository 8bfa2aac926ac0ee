package switches;

/// Exhaustive switches over sealed hierarchies with enums, records and interfaces inside.
public final class SealedSwitch {
    sealed interface Shape permits Circle, Rect, Blob, Fixed {}

    record Circle(double r) implements Shape {}

    record Rect(double w, double h) implements Shape {}

    static non-sealed class Blob implements Shape {
        String what() {
            return "blob";
        }
    }

    static class BigBlob extends Blob {
        @Override
        String what() {
            return "BIG " + super.what();
        }
    }

    enum Fixed implements Shape {
        UNIT,
        HALF
    }

    abstract static sealed class Node<T> {}

    static final class Leaf<T> extends Node<T> {
        final T value;

        Leaf(T value) {
            this.value = value;
        }
    }

    static final class Fork<T> extends Node<T> {
        final Node<T> l, r;

        Fork(Node<T> l, Node<T> r) {
            this.l = l;
            this.r = r;
        }
    }

    static String area(Shape s) {
        return switch (s) {
            case Circle(var r) -> "circle " + Math.PI * r * r;
            case Rect(var w, var h) when w == h -> "square " + w * w;
            case Rect r -> "rect " + r.w() * r.h();
            case Blob b -> b.what();
            case Fixed.UNIT -> "unit";
            case Fixed f -> "fixed " + f.ordinal();
        };
    }

    static <T> int count(Node<T> n) {
        return switch (n) {
            case Leaf<T> l -> 1;
            case Fork<T> f -> count(f.l) + count(f.r);
        };
    }

    static <T> String show(Node<T> n) {
        return n instanceof Fork<T> f
                ? "(" + show(f.l) + " " + show(f.r) + ")"
                : n instanceof Leaf<T> l ? "" + l.value : "?";
    }

    public static void main(String[] args) {
        for (Shape s :
                new Shape[] {
                    new Circle(1),
                    new Rect(2, 2),
                    new Rect(2, 3),
                    new Blob(),
                    new BigBlob(),
                    Fixed.UNIT,
                    Fixed.HALF
                }) {
            System.out.println(area(s));
        }
        Node<String> tree =
                new Fork<>(
                        new Leaf<>("a"),
                        new Fork<>(new Fork<>(new Leaf<>("b"), new Leaf<>("c")), new Leaf<>("d")));
        System.out.println(count(tree) + " " + show(tree));
        System.out.println(
                Shape.class.isSealed()
                        + " "
                        + Shape.class.getPermittedSubclasses().length
                        + " "
                        + Blob.class.isSealed());
        try {
            area(null);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
