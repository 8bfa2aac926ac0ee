package pools;

import java.util.*;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.*;
import tools.Together;

/// Parallel streams give what sequential ones give, whatever thread does which part.
public final class ParallelStreams {
    public static void main(String[] args) throws Exception {
        System.out.println(IntStream.range(0, 20_000).parallel().filter(i -> i % 3 == 0).mapToLong(i -> (long) i * i).sum());
        System.out.println(IntStream.rangeClosed(1, 500).parallel().boxed().collect(Collectors.summarizingInt(i -> i)));
        List<String> words = IntStream.range(0, 3000).mapToObj(i -> "w" + i * 7919 % 3001).toList();
        System.out.println(words.parallelStream().sorted().skip(10).limit(5).toList());
        System.out.println(words.parallelStream().map(String::length).reduce(0, Integer::sum) + " " + words.parallelStream().distinct().count());
        System.out.println(words.parallelStream().filter(w -> w.endsWith("7")).findFirst().get() + " " + words.parallelStream().anyMatch("w77"::equals) + " "
                + words.parallelStream().noneMatch(String::isEmpty));
        Map<Integer, Long> groups = words.parallelStream().collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()));
        ConcurrentMap<Integer, Long> concurrent = words.parallelStream().collect(Collectors.groupingByConcurrent(String::length, Collectors.counting()));
        System.out.println(groups + " " + groups.equals(new TreeMap<>(concurrent)));
        System.out.println(words.parallelStream().limit(8).collect(Collectors.joining(",", "[", "]")));
        StringBuffer ordered = new StringBuffer();
        IntStream.range(0, 30).parallel().forEachOrdered(i -> ordered.append(i));
        System.out.println(ordered);
        LongAdder adder = new LongAdder();
        IntStream.range(0, 2000).parallel().forEach(adder::add);
        System.out.println(adder);
        int[] squares = new int[1000];
        Arrays.parallelSetAll(squares, i -> i * i);
        Arrays.parallelPrefix(squares, Integer::sum);
        System.out.println(squares[999] + " " + Arrays.stream(squares).parallel().max().getAsInt());
        int[] shuffled = IntStream.range(0, 20_000).map(i -> i * 7919 % 20_011).toArray();
        int[] sorted = shuffled.clone();
        Arrays.sort(sorted);
        Arrays.parallelSort(shuffled);
        System.out.println(Arrays.equals(sorted, shuffled) + " " + shuffled[777]);
        System.out.println(Stream.iterate(1L, x -> x * 3 % 1_000_003).limit(1000).parallel().mapToLong(x -> x).sum());
        System.out.println(words.parallelStream().flatMap(w -> Stream.of(w, w)).mapMulti((w, out) -> out.accept(w)).count());
        System.out.println(IntStream.range(0, 100).parallel().boxed().toList().equals(IntStream.range(0, 100).boxed().toList()));
        System.out.println(words.parallelStream().takeWhile(w -> !w.equals("w1")).count() + " " + words.parallelStream().dropWhile(w -> !w.equals("w1")).count());
        System.out.println(Together.cause(() -> IntStream.range(0, 1000).parallel().map(i -> 100 / (i - 500)).sum()));
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            System.out.println(pool.submit(() -> words.parallelStream().mapToInt(String::hashCode).sum()).get());
        }
        long[] nested = new long[3];
        Together.all(3, id -> nested[id] = IntStream.range(0, 50).parallel().mapToLong(i -> LongStream.range(0, 50).parallel().map(k -> k * i).sum()).sum());
        System.out.println(Arrays.toString(nested));
    }
}
