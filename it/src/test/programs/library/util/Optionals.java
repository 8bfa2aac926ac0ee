package util;

import java.util.*;
import java.util.function.*;

/// Optional and friends, functional combinators, comparators.
public final class Optionals {
    public static void main(String[] args) {
        Optional<String> o = Optional.of("x"), e = Optional.empty();
        System.out.println(
                o
                        + " "
                        + e
                        + o.map(String::length)
                        + e.map(String::length)
                        + o.flatMap(s -> Optional.of(s + s))
                        + o.filter(String::isEmpty)
                        + e.or(() -> o)
                        + e.orElse("else")
                        + e.orElseGet(() -> "get")
                        + o.stream().count()
                        + o.isPresent()
                        + e.isEmpty()
                        + o.equals(Optional.of("x"))
                        + o.hashCode()
                        + Optional.ofNullable(null));
        o.ifPresent(System.out::println);
        e.ifPresentOrElse(System.out::println, () -> System.out.println("absent"));
        try {
            e.get();
        } catch (NoSuchElementException x) {
            System.out.println(x.getMessage());
        }
        try {
            e.orElseThrow(() -> new IllegalStateException("own"));
        } catch (IllegalStateException x) {
            System.out.println(x.getMessage());
        }
        try {
            Optional.of(null);
        } catch (NullPointerException x) {
            System.out.println("npe");
        }
        System.out.println(
                OptionalInt.of(3)
                        + " "
                        + OptionalDouble.empty()
                        + OptionalLong.of(5).getAsLong()
                        + OptionalInt.empty().orElse(9));
        Function<Integer, Integer> inc = x -> x + 1, dbl = x -> x * 2;
        System.out.println(
                inc.andThen(dbl).apply(5)
                        + " "
                        + inc.compose(dbl).apply(5)
                        + Function.<Integer>identity().apply(7));
        Predicate<String> p = String::isEmpty;
        System.out.println(
                p.negate().and(s -> s.length() > 2).or(s -> s.equals("z")).test("z")
                        + " "
                        + Predicate.isEqual("a").test("a")
                        + Predicate.not(p).test(""));
        BiFunction<Integer, Integer, Integer> add = Integer::sum;
        System.out.println(
                add.andThen(x -> x * x).apply(2, 3)
                        + " "
                        + UnaryOperator.<String>identity().apply("u")
                        + BinaryOperator.maxBy(Comparator.<Integer>naturalOrder()).apply(3, 9));
        IntPredicate even = i -> i % 2 == 0;
        System.out.println(
                even.negate().test(3)
                        + " "
                        + ((IntUnaryOperator) x -> x + 1)
                                .andThen(x -> x * 10)
                                .compose(x -> -x)
                                .applyAsInt(4));
        Consumer<StringBuilder> c = b -> b.append(1);
        StringBuilder sb = new StringBuilder();
        c.andThen(b -> b.append(2)).accept(sb);
        System.out.println(sb);
        Supplier<List<String>> s = ArrayList::new;
        s.get().add("x");
        System.out.println(s.get());
        BooleanSupplier t = () -> true;
        DoubleBinaryOperator pow = Math::pow;
        ToIntFunction<String> len = String::length;
        LongFunction<String> hex = Long::toHexString;
        ObjLongConsumer<List<Long>> adder = List::add;
        List<Long> l = new ArrayList<>();
        adder.accept(l, 5L);
        System.out.println(
                t.getAsBoolean()
                        + " "
                        + pow.applyAsDouble(2, 10)
                        + len.applyAsInt("four")
                        + hex.apply(255)
                        + l);
        Comparator<String> byLen = Comparator.comparingInt(String::length);
        System.out.println(
                byLen.thenComparing(Comparator.naturalOrder()).compare("ab", "cd")
                        + " "
                        + byLen.reversed().compare("a", "bb")
                        + Comparator.<String>naturalOrder().reversed().reversed().compare("a", "b")
                        + Comparator.nullsLast(byLen).compare(null, "x")
                        + Comparator.comparing(String::length, Comparator.reverseOrder())
                                .compare("a", "bb")
                        + Collections.reverseOrder(byLen).compare("a", "bb")
                        + Comparator.comparingDouble((Double d) -> -d).compare(1.0, 2.0)
                        + Map.Entry.<String, Integer>comparingByKey()
                                .compare(Map.entry("a", 1), Map.entry("b", 0)));
    }
}
