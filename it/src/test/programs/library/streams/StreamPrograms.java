package streams;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/// Word counts, matrices, permutations, primes, joins, run-length codes: streams doing work.
public final class StreamPrograms {
    static Stream<List<Integer>> permutations(List<Integer> l) {
        return l.isEmpty()
                ? Stream.of(List.of())
                : IntStream.range(0, l.size())
                        .boxed()
                        .flatMap(
                                i -> {
                                    List<Integer> rest = new ArrayList<>(l);
                                    Integer head = rest.remove((int) i);
                                    return permutations(rest)
                                            .map(
                                                    p -> {
                                                        List<Integer> r = new ArrayList<>();
                                                        r.add(head);
                                                        r.addAll(p);
                                                        return r;
                                                    });
                                });
    }

    static Stream<Integer> primes() {
        return Stream.iterate(2, n -> n + 1)
                .filter(
                        n ->
                                IntStream.rangeClosed(2, (int) Math.sqrt(n))
                                        .noneMatch(d -> n % d == 0));
    }

    static int[][] multiply(int[][] a, int[][] b) {
        return Arrays.stream(a)
                .map(
                        r ->
                                IntStream.range(0, b[0].length)
                                        .map(
                                                j ->
                                                        IntStream.range(0, b.length)
                                                                .map(k -> r[k] * b[k][j])
                                                                .sum())
                                        .toArray())
                .toArray(int[][]::new);
    }

    record User(int id, String name) {}

    record Order(int user, int amount) {}

    public static void main(String[] args) {
        String text =
                "to be or not to be that is the question whether tis nobler in the mind to suffer";
        System.out.println(
                Arrays.stream(text.split(" "))
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(),
                                        LinkedHashMap::new,
                                        Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(e -> e.getValue() > 1)
                        .map(e -> e.getKey() + e.getValue())
                        .toList());
        System.out.println(
                permutations(List.of(1, 2, 3)).toList()
                        + " "
                        + permutations(List.of(1, 2, 3, 4, 5, 6))
                                .filter(p -> p.get(0) < p.get(5))
                                .count());
        System.out.println(
                primes().limit(15).toList() + " " + primes().skip(100).findFirst().get());
        System.out.println(
                Arrays.deepToString(
                        multiply(new int[][] {{1, 2}, {3, 4}}, new int[][] {{0, 1}, {1, 1}})));
        System.out.println(
                Stream.iterate(new long[] {0, 1}, f -> new long[] {f[1], f[0] + f[1]})
                        .mapToLong(f -> f[0])
                        .skip(80)
                        .findFirst()
                        .getAsLong());
        List<User> users = List.of(new User(1, "ann"), new User(2, "bob"), new User(3, "cid"));
        List<Order> orders =
                List.of(new Order(1, 10), new Order(2, 5), new Order(1, 7), new Order(9, 1));
        Map<Integer, User> byId = users.stream().collect(Collectors.toMap(User::id, u -> u));
        Map<String, Integer> owed =
                orders.stream()
                        .filter(o -> byId.containsKey(o.user()))
                        .collect(
                                Collectors.groupingBy(
                                        o -> byId.get(o.user()).name(),
                                        TreeMap::new,
                                        Collectors.summingInt(Order::amount)));
        System.out.println(owed);
        System.out.println(
                "aaabccdddd"
                        .chars()
                        .mapToObj(c -> "" + (char) c)
                        .reduce("", (acc, c) -> acc.endsWith(c) ? acc + c : acc + "|" + c)
                        .substring(1));
        System.out.println(
                IntStream.rangeClosed(1, 30)
                        .mapToObj(
                                i ->
                                        i % 15 == 0
                                                ? "FizzBuzz"
                                                : i % 5 == 0
                                                        ? "Buzz"
                                                        : i % 3 == 0 ? "Fizz" : String.valueOf(i))
                        .collect(Collectors.joining(" ")));
        System.out.println(
                Stream.of("racecar", "hello", "level")
                        .filter(
                                s ->
                                        IntStream.range(0, s.length() / 2)
                                                .allMatch(
                                                        i ->
                                                                s.charAt(i)
                                                                        == s.charAt(
                                                                                s.length()
                                                                                        - 1
                                                                                        - i)))
                        .toList());
        List<Supplier<Integer>> sups =
                IntStream.range(0, 5).<Supplier<Integer>>mapToObj(i -> () -> i * i).toList();
        System.out.println(sups.stream().map(Supplier::get).toList());
        System.out.println(
                Stream.of(Optional.of(1), Optional.<Integer>empty(), Optional.of(3))
                        .flatMap(Optional::stream)
                        .toList());
        Function<Integer, Integer> pipeline =
                Stream.<Function<Integer, Integer>>of(x -> x + 1, x -> x * 2, x -> x - 3)
                        .reduce(Function.identity(), Function::andThen);
        System.out.println(pipeline.apply(10));
        System.out.println(
                IntStream.range(0, 100_000)
                                .mapToLong(i -> (long) i * i % 7)
                                .filter(x -> x != 2)
                                .sum()
                        + " "
                        + Stream.iterate(27, n -> n != 1, n -> n % 2 == 0 ? n / 2 : 3 * n + 1)
                                .count()
                        + " "
                        + new Random(5)
                                .ints(1000, 0, 50)
                                .boxed()
                                .collect(
                                        Collectors.groupingBy(
                                                x -> x,
                                                () -> new TreeMap<Integer, Long>(),
                                                Collectors.counting()))
                                .firstEntry()
                        + " "
                        + IntStream.range(0, 8).parallel().map(x -> x * x).sum());
    }
}
