package streams;

import java.util.*;
import java.util.stream.*;

/// Sequential streams: laziness, ordering, short circuits, every stateless and stateful operation,
/// primitive streams.
public final class StreamBasics {
    public static void main(String[] args) {
        List<String> log = new ArrayList<>();
        System.out.println(
                Stream.of(5, 3, 8, 1, 9, 2)
                                .peek(x -> log.add("p" + x))
                                .filter(x -> x > 2)
                                .map(x -> x * 10)
                                .peek(x -> log.add("m" + x))
                                .limit(3)
                                .toList()
                        + " "
                        + log);
        log.clear();
        System.out.println(
                Stream.of("d", "a", "c")
                                .peek(log::add)
                                .sorted()
                                .peek(x -> log.add("s" + x))
                                .anyMatch(x -> x.equals("a"))
                        + " "
                        + log);
        Stream<Integer> lazy = Stream.of(1, 2).peek(x -> System.out.print("never "));
        System.out.println(lazy.getClass() != null);
        System.out.println(
                Stream.iterate(1, x -> x * 2).limit(10).toList()
                        + ""
                        + Stream.iterate(1, x -> x < 50, x -> x * 3).toList()
                        + Stream.generate(() -> "g").limit(3).collect(Collectors.joining())
                        + IntStream.rangeClosed(1, 5).boxed().toList()
                        + Stream.concat(Stream.of(1), Stream.of(2, 3)).toList()
                        + Stream.ofNullable(null).count()
                        + Stream.<Integer>builder().add(7).add(8).build().toList());
        System.out.println(
                Stream.of(3, 1, 3, 2, 1).distinct().toList()
                        + ""
                        + Stream.of(1, 2, 3, 4, 5).skip(2).toList()
                        + Stream.of(1, 2, 5, 1).takeWhile(x -> x < 3).toList()
                        + Stream.of(1, 2, 5, 1).dropWhile(x -> x < 3).toList()
                        + Stream.of("a,b", "c").flatMap(s -> Arrays.stream(s.split(","))).toList()
                        + Stream.of(1, 2, 3)
                                .<String>mapMulti(
                                        (x, sink) -> {
                                            for (int i = 0; i < x; i++) {
                                                sink.accept("" + x);
                                            }
                                        })
                                .toList()
                        + Stream.of(4, 2).sorted(Comparator.reverseOrder()).toList()
                        + Stream.of("x").findFirst().get()
                        + Stream.empty().findAny().isPresent());
        System.out.println(
                Stream.of(1, 2, 3, 4).reduce(Integer::sum).get()
                        + " "
                        + Stream.of(1, 2, 3, 4).reduce(10, (a, b) -> a * 2 + b)
                        + " "
                        + Stream.of("a", "bb").reduce(0, (n, s) -> n + s.length(), Integer::sum)
                        + " "
                        + Stream.of(5, 7).min(Comparator.naturalOrder()).get()
                        + Stream.of("q").max(String::compareTo).get()
                        + Stream.of(1, 2).allMatch(x -> x > 0)
                        + Stream.of(1).noneMatch(x -> x > 0)
                        + Stream.empty().allMatch(x -> false)
                        + Stream.of(1, 2, 3).count()
                        + Arrays.toString(Stream.of(1, 2).toArray(Integer[]::new))
                        + Stream.of(1, 2, 3)
                                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
        System.out.println(
                IntStream.range(0, 10).sum()
                        + " "
                        + IntStream.of(3, 1, 2).sorted().boxed().toList()
                        + IntStream.range(0, 5).mapToObj(i -> "n" + i).toList()
                        + IntStream.of(1, 2).average().getAsDouble()
                        + IntStream.empty().average()
                        + IntStream.range(0, 7).summaryStatistics()
                        + IntStream.of(5).max().getAsInt()
                        + LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b)
                        + DoubleStream.of(0.1, 0.2, 0.3).sum()
                        + " "
                        + DoubleStream.iterate(1, x -> x / 2).limit(60).sum()
                        + " "
                        + IntStream.iterate(0, i -> i + 3)
                                .takeWhile(i -> i < 20)
                                .filter(i -> i % 2 == 0)
                                .asLongStream()
                                .boxed()
                                .toList()
                        + "text".chars().mapToObj(c -> (char) c).toList()
                        + IntStream.rangeClosed(5, 1).count()
                        + DoubleStream.of(1, Double.NaN).max().getAsDouble()
                        + LongStream.of(1, 2).asDoubleStream().summaryStatistics());
        Stream<Integer> once = Stream.of(1);
        once.count();
        try {
            once.count();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            Stream.of(1, 2).map(x -> 1 / (x - 1)).toList();
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            Stream.of(1).toList().add(2);
        } catch (UnsupportedOperationException e) {
            System.out.println("unmodifiable");
        }
        try {
            Stream.of(1, null).toList().forEach(System.out::println);
            Stream.of((Object) null).findFirst();
        } catch (NullPointerException e) {
            System.out.println("npe");
        }
        Stream<String> closing =
                Stream.of("c")
                        .onClose(() -> System.out.println("closed 1"))
                        .onClose(() -> System.out.println("closed 2"));
        try (closing) {
            closing.forEach(System.out::println);
        }
        Iterator<Integer> it = Stream.of(1, 2, 3).map(x -> x + 1).iterator();
        System.out.println(it.next() + it.next() + " " + it.hasNext());
        System.out.println(
                Stream.of(1, 2, 3, 4).unordered().sequential().isParallel()
                        + " "
                        + IntStream.range(0, 1000)
                                .filter(
                                        i -> {
                                            for (int d = 2; d * d <= i; d++) {
                                                if (i % d == 0) {
                                                    return false;
                                                }
                                            }
                                            return i > 1;
                                        })
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",", "[", "]"))
                                .length());
        System.out.println(
                Stream.of(1, 2, 3, 4, 5, 6, 7).gather(Gatherers.windowFixed(3)).toList()
                        + " "
                        + Stream.of(1, 2, 3)
                                .gather(Gatherers.scan(() -> 0, Integer::sum))
                                .toList());
    }
}
