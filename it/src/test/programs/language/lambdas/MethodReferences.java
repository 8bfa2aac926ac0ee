package lambdas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.*;

/// Every kind of method reference, with the conversions that the functional type asks for.
public final class MethodReferences {
    static int statik(int x) {
        return x + 1;
    }

    static long wide(long x) {
        return x * 2;
    }

    static String varargs(Object... xs) {
        return xs.length + Arrays.toString(xs);
    }

    int bound(int x) {
        return x * base;
    }

    final int base;

    MethodReferences(int base) {
        this.base = base;
    }

    MethodReferences() {
        this(7);
    }

    static class Parent {
        String hi() {
            return "parent";
        }
    }

    static class Child extends Parent {
        @Override
        String hi() {
            return "child";
        }

        Supplier<String> sup() {
            return super::hi;
        }

        Supplier<String> mine() {
            return this::hi;
        }
    }

    class Inner {
        int get() {
            return base;
        }
    }

    Supplier<Inner> inner() {
        return Inner::new;
    }

    static <T> T id(T t) {
        return t;
    }

    interface Tri<A, B, C, R> {
        R apply(A a, B b, C c);
    }

    private static int count;

    private static MethodReferences once() {
        count++;
        return new MethodReferences(3);
    }

    interface Named {
        default String named() {
            return "named " + this;
        }
    }

    record N(int k) implements Named {}

    public static void main(String[] args) {
        IntUnaryOperator a = MethodReferences::statik;
        Function<Integer, Integer> boxed = MethodReferences::statik;
        Function<Integer, Long> widened = x -> wide(x);
        ToLongFunction<Integer> w2 = MethodReferences::wide;
        IntToLongFunction w3 = MethodReferences::wide;
        ToDoubleFunction<Integer> w4 = MethodReferences::statik;
        System.out.println(
                a.applyAsInt(1)
                        + " "
                        + boxed.apply(2)
                        + " "
                        + widened.apply(3)
                        + " "
                        + w2.applyAsLong(4)
                        + " "
                        + w3.applyAsLong(5)
                        + " "
                        + w4.applyAsDouble(6));
        Function<String, Integer> unbound = String::length;
        BiFunction<String, String, Boolean> unbound2 = String::startsWith;
        Tri<String, Integer, Integer, String> unbound3 = String::substring;
        System.out.println(
                unbound.apply("four")
                        + " "
                        + unbound2.apply("abc", "ab")
                        + " "
                        + unbound3.apply("substring", 3, 6));
        Supplier<Integer> boundString = "hello"::length;
        IntUnaryOperator boundObject = new MethodReferences(5)::bound;
        IntUnaryOperator evaluatedOnce = once()::bound;
        System.out.println(
                boundString.get()
                        + " "
                        + boundObject.applyAsInt(3)
                        + " "
                        + evaluatedOnce.applyAsInt(2)
                        + evaluatedOnce.applyAsInt(4)
                        + " "
                        + count);
        Supplier<MethodReferences> ctor = MethodReferences::new;
        IntFunction<MethodReferences> ctor1 = MethodReferences::new;
        Supplier<List<String>> ctor2 = ArrayList::new;
        Function<List<Integer>, TreeSet<Integer>> ctor3 = TreeSet::new;
        System.out.println(
                ctor.get().base
                        + " "
                        + ctor1.apply(9).base
                        + " "
                        + ctor2.get()
                        + " "
                        + ctor3.apply(List.of(3, 1, 2))
                        + " "
                        + new MethodReferences(8).inner().get().get());
        IntFunction<int[]> array = int[]::new;
        Function<Integer, String[][]> array2 = String[][]::new;
        System.out.println(array.apply(3).length + " " + array2.apply(2).length);
        UnaryOperator<int[]> cloner = int[]::clone;
        System.out.println(cloner.apply(new int[] {1, 2})[1]);
        Child child = new Child();
        System.out.println(
                child.sup().get()
                        + " "
                        + child.mine().get()
                        + " "
                        + ((Supplier<String>) ((Parent) child)::hi).get());
        Function<Object, String> v1 = MethodReferences::varargs;
        BiFunction<Integer, String, String> v2 = MethodReferences::varargs;
        Supplier<String> v0 = MethodReferences::varargs;
        System.out.println(v0.get() + v1.apply("x") + v2.apply(1, "y"));
        Function<String, String> generic = MethodReferences::<String>id;
        System.out.println(
                generic.apply("id")
                        + " "
                        + Arrays.asList(3, 1, 2).stream()
                                .sorted(Comparator.<Integer>naturalOrder().reversed())
                                .toList());
        Consumer<String> ignoresResult = new ArrayList<String>()::add;
        ignoresResult.accept("x");
        Predicate<Object> isNull = java.util.Objects::isNull;
        System.out.println(
                isNull.negate().or(isNull).test(null)
                        + " "
                        + Predicate.not(String::isEmpty).test(""));
        Function<Named, String> viaInterface = Named::named;
        Supplier<String> boundDefault = new N(2)::named;
        System.out.println(viaInterface.apply(new N(1)) + " " + boundDefault.get());
        BinaryOperator<Integer> max = Math::max;
        IntBinaryOperator imax = Integer::max;
        System.out.println(
                max.apply(3, 4)
                        + imax.applyAsInt(5, 6)
                        + BinaryOperator.minBy(Comparator.<Integer>naturalOrder()).apply(8, 7));
        try {
            String none = null;
            Supplier<Integer> npe = none::length;
            System.out.println(npe);
        } catch (NullPointerException e) {
            System.out.println("bound receiver is checked at once");
        }
        Function<Integer, char[]> toChars = Character::toChars;
        ToIntBiFunction<String, Integer> cp = String::codePointAt;
        System.out.println(toChars.apply(0x1F600).length + " " + cp.applyAsInt("x\uD83D\uDE00", 1));
    }
}
