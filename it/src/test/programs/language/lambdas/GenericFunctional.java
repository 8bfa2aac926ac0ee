package lambdas;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.function.*;

/// Functional interfaces that are generic, inherited, with bridges, intersections and default
/// methods.
public final class GenericFunctional {
    interface Transformer<A, B> {
        B apply(A a);

        default <C> Transformer<A, C> then(Transformer<? super B, ? extends C> next) {
            return a -> next.apply(apply(a));
        }

        static <T> Transformer<T, T> same() {
            return t -> t;
        }
    }

    interface StringOp extends Transformer<String, String> {
        @Override
        String apply(String s);
    }

    interface IntSource extends Supplier<Integer> {
        @Override
        Integer get();
    }

    interface Marked {}

    interface Shout extends Function<CharSequence, String>, Marked {
        @Override
        default <V> Function<V, String> compose(
                Function<? super V, ? extends CharSequence> before) {
            return v -> "composed " + apply(before.apply(v));
        }
    }

    interface A {
        Number f(Integer i);
    }

    interface B extends A {
        Integer f(Integer i);
    }

    static <T extends Comparable<? super T>> T best(
            List<? extends T> all, BiPredicate<? super T, ? super T> better) {
        T best = null;
        for (T t : all) {
            if (best == null || better.test(t, best)) {
                best = t;
            }
        }
        return best;
    }

    static <F extends Function<Integer, Integer> & Serializable> String marks(F f) {
        return f.apply(20) + " " + (f instanceof Serializable) + " " + (f instanceof Marked);
    }

    @FunctionalInterface
    interface WithObjectMethods<T> {
        int compare(T a, T b);

        boolean equals(Object o);

        int hashCode();

        String toString();
    }

    public static void main(String[] args) {
        Transformer<String, Integer> length = String::length;
        System.out.println(
                length.then(x -> x * 1.5).then(Object::toString).then(s -> s + "!").apply("abc")
                        + " "
                        + Transformer.<String>same().then(length).apply("xy"));
        StringOp op = s -> s + s;
        Transformer<String, String> asParent = op;
        System.out.println(asParent.apply("ab") + " " + op.then(String::length).apply("abc"));
        @SuppressWarnings({"unchecked", "rawtypes"})
        Transformer<Object, Object> raw = (Transformer) op;
        try {
            raw.apply(5);
        } catch (ClassCastException e) {
            System.out.println("bridge checks its argument");
        }
        IntSource source = () -> 3;
        Supplier<Integer> supplier = source;
        System.out.println(supplier.get() + source.get());
        Shout shout = cs -> cs.toString().toUpperCase(java.util.Locale.ROOT);
        System.out.println(
                shout.apply(new StringBuilder("loud"))
                        + " "
                        + shout.compose(Object::toString).apply(12)
                        + " "
                        + shout.andThen(String::length).apply("four"));
        B b = i -> i + 1;
        A a = b;
        System.out.println(a.f(4) + " " + b.f(5));
        System.out.println(
                best(List.of(3, 9, 4), (x, y) -> x > y)
                        + " "
                        + best(
                                List.of("pear", "fig"),
                                (String x, String y) -> x.length() < y.length()));
        System.out.println(
                marks((Function<Integer, Integer> & Serializable) x -> x + 1)
                        + " | "
                        + marks(
                                (Function<Integer, Integer> & Serializable & Marked)
                                        Math::negateExact));
        WithObjectMethods<String> w = String::compareTo;
        System.out.println(w.compare("a", "c") + " " + w.equals(w));
        Comparator<int[]> chain =
                Comparator.<int[]>comparingInt(x -> x[0]).thenComparingInt(x -> x[1]);
        System.out.println(
                chain.compare(new int[] {1, 2}, new int[] {1, 3})
                        + " "
                        + chain.reversed().compare(new int[] {1, 2}, new int[] {1, 3}));
        Callable3<String> c =
                () -> {
                    throw new IllegalAccessException("checked through generics");
                };
        try {
            c.call();
        } catch (Exception e) {
            System.out.println(e.getMessage());
        }
        Runnable cast = (Runnable & Marked) () -> System.out.println("ran");
        cast.run();
        System.out.println(cast instanceof Marked);
        ObjIntConsumer<StringBuilder> append = StringBuilder::append;
        StringBuilder text = new StringBuilder();
        append.accept(text, 65);
        System.out.println(text);
    }

    interface Callable3<T> {
        T call() throws Exception;
    }
}
