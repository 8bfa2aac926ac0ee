package generics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// Higher-order generic code: monads, lenses, event buses, covariant builders, self types,
/// inference at depth.
public final class Variance {
    sealed interface Result<T> {
        record Ok<T>(T value) implements Result<T> {}

        record Err<T>(String why) implements Result<T> {}

        default <R> Result<R> then(Function<? super T, ? extends Result<? extends R>> f) {
            return switch (this) {
                case Ok<T>(T v) -> widen(f.apply(v));
                case Err<T>(String why) -> new Err<>(why);
            };
        }

        default T orElse(T other) {
            return this instanceof Ok<T>(T v) ? v : other;
        }

        @SuppressWarnings("unchecked")
        static <R> Result<R> widen(Result<? extends R> r) {
            return (Result<R>) r;
        }

        static <T> Result<List<T>> all(List<Result<T>> results) {
            Result<List<T>> acc = new Ok<>(new ArrayList<>());
            for (Result<T> r : results) {
                acc =
                        acc.then(
                                list ->
                                        r.then(
                                                v -> {
                                                    list.add(v);
                                                    return new Ok<>(list);
                                                }));
            }
            return acc;
        }
    }

    record Lens<S, A>(Function<S, A> get, BiFunction<S, A, S> set) {
        <B> Lens<S, B> then(Lens<A, B> inner) {
            return new Lens<>(
                    s -> inner.get.apply(get.apply(s)),
                    (s, b) -> set.apply(s, inner.set.apply(get.apply(s), b)));
        }

        S update(S s, Function<A, A> f) {
            return set.apply(s, f.apply(get.apply(s)));
        }
    }

    record Street(String name, int number) {}

    record Address(Street street, String city) {}

    record Person(String name, Address address) {}

    static Result<Integer> parse(String s) {
        try {
            return new Result.Ok<>(Integer.parseInt(s));
        } catch (NumberFormatException e) {
            return new Result.Err<>(e.getMessage());
        }
    }

    static <K extends Comparable<? super K>, V> Map<K, List<V>> index(
            Iterable<? extends V> items, Function<? super V, ? extends K> key) {
        Map<K, List<V>> map = new TreeMap<>(Comparator.<K>naturalOrder().reversed());
        for (V item : items) {
            map.computeIfAbsent(key.apply(item), k -> new ArrayList<>()).add(item);
        }
        return map;
    }

    static <T> Iterable<T> filter(Iterable<? extends T> items, Predicate<? super T> keep) {
        return () ->
                new Iterator<>() {
                    private final Iterator<? extends T> from = items.iterator();
                    private T next;
                    private boolean ready;

                    @Override
                    public boolean hasNext() {
                        while (!ready && from.hasNext()) {
                            next = from.next();
                            ready = keep.test(next);
                        }
                        return ready;
                    }

                    @Override
                    public T next() {
                        if (!hasNext()) {
                            throw new java.util.NoSuchElementException();
                        }
                        ready = false;
                        return next;
                    }
                };
    }

    static <A, B, C> Function<A, C> compose(
            Function<? super A, ? extends B> f, Function<? super B, ? extends C> g) {
        return a -> g.apply(f.apply(a));
    }

    static <T> T fix(Function<Function<T, T>, Function<T, T>> f, T start) {
        return f.apply(x -> fix(f, x)).apply(start);
    }

    public static void main(String[] args) {
        System.out.println(parse("12").then(x -> parse("30").then(y -> new Result.Ok<>(x + y))));
        System.out.println(
                parse("x").then(x -> new Result.Ok<>(x * 2)) + " " + parse("y").orElse(-1));
        System.out.println(
                Result.all(List.of(parse("1"), parse("2")))
                        + " "
                        + Result.all(List.of(parse("1"), parse("z"), parse("w"))));
        Lens<Person, Address> address =
                new Lens<>(Person::address, (p, a) -> new Person(p.name(), a));
        Lens<Address, Street> street =
                new Lens<>(Address::street, (a, s) -> new Address(s, a.city()));
        Lens<Street, Integer> number =
                new Lens<>(Street::number, (s, n) -> new Street(s.name(), n));
        Person person = new Person("Ann", new Address(new Street("High", 5), "Town"));
        System.out.println(
                address.then(street).then(number).update(person, n -> n * 10 + 1)
                        + " "
                        + person.address().street().number());
        System.out.println(index(List.of("pear", "fig", "apple", "kiwi"), String::length));
        StringBuilder text = new StringBuilder();
        for (CharSequence s : filter(List.of("a", "bb", "ccc", "dd"), s -> s.length() == 2)) {
            text.append(s).append(' ');
        }
        System.out.println(text);
        Function<Object, Integer> hash = o -> o.toString().length();
        Function<String, Number> composed = compose(hash, (Integer n) -> n * 1.5);
        System.out.println(composed.apply("four"));
        System.out.println(Variance.<Integer>fix(self -> n -> n >= 100 ? n : self.apply(n * 3), 2));
    }
}
