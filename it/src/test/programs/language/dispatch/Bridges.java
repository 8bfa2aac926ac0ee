package dispatch;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;

/// Bridge methods: generic parameters, covariant returns, several at once.
public final class Bridges {
    interface Shape<T extends Shape<T>> extends Comparable<T> {
        double area();

        T scaled(double k);

        Number id();
    }

    record Square(double a) implements Shape<Square> {
        public double area() {
            return a * a;
        }

        public Square scaled(double k) {
            return new Square(a * k);
        }

        public Integer id() {
            return 4;
        }

        public int compareTo(Square other) {
            return Double.compare(a, other.a);
        }
    }

    abstract static class Source<T> implements Supplier<T>, Function<Object, T> {
        public T apply(Object ignored) {
            return get();
        }

        Object raw() {
            return get();
        }
    }

    static class Words extends Source<String> {
        @Override
        public String get() {
            return "word";
        }

        @Override
        String raw() {
            return "raw " + super.raw();
        }
    }

    static class Node<T> {
        T value;

        void set(T value) {
            this.value = value;
        }
    }

    static class IntNode extends Node<Integer> {
        @Override
        void set(Integer value) {
            super.set(value + 1);
        }
    }

    static class Chain implements Cloneable {
        int k = 3;

        @Override
        public Chain clone() throws CloneNotSupportedException {
            return (Chain) super.clone();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) throws Exception {
        Shape<?> shape = new Square(3);
        System.out.println(shape.area() + " " + shape.id() + " " + shape.scaled(2));
        Comparable raw = new Square(1);
        System.out.println(raw.compareTo(new Square(2)));
        try {
            raw.compareTo("text");
        } catch (ClassCastException e) {
            System.out.println(
                    "bridge casts: "
                            + e.getMessage()
                                    .contains(
                                            "java.lang.String cannot be cast to class"
                                                + " dispatch.Bridges$Square"));
        }
        Source<?> source = new Words();
        System.out.println(
                source.raw()
                        + " "
                        + source.apply(null)
                        + " "
                        + source.andThen(Object::toString).apply(1));
        Node node = new IntNode();
        node.set(41);
        System.out.println(node.value);
        try {
            node.set("no");
        } catch (ClassCastException e) {
            System.out.println("no: " + e.getClass().getName());
        }
        System.out.println(new Chain().clone().k);
        Comparator<Square> byArea = Comparator.comparingDouble(Square::area);
        System.out.println(byArea.reversed().compare(new Square(1), new Square(2)));
        long bridges =
                java.util.Arrays.stream(Square.class.getDeclaredMethods())
                        .filter(java.lang.reflect.Method::isBridge)
                        .count();
        System.out.println("bridges in Square: " + bridges);
    }
}
