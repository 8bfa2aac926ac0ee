package streams;

import static java.util.stream.Collectors.*;

import java.util.*;
import java.util.function.Function;
import java.util.stream.*;

/// Every collector, nested, with downstream adapters and custom ones.
public final class CollectorsAll {
    record Employee(String name, String dept, int age, double salary) {}

    static final List<Employee> ALL =
            List.of(
                    new Employee("Ann", "eng", 31, 120.5),
                    new Employee("Bob", "eng", 45, 99),
                    new Employee("Cid", "ops", 28, 70.25),
                    new Employee("Dee", "ops", 52, 88),
                    new Employee("Eve", "law", 39, 150),
                    new Employee("Fay", "eng", 31, 101));

    static <T> void p(T t) {
        System.out.println(t);
    }

    public static void main(String[] args) {
        p(new TreeMap<>(ALL.stream().collect(groupingBy(Employee::dept, counting()))));
        p(
                ALL.stream()
                        .collect(
                                groupingBy(
                                        Employee::dept,
                                        TreeMap::new,
                                        averagingDouble(Employee::salary))));
        p(
                ALL.stream()
                        .collect(
                                groupingBy(
                                        Employee::dept,
                                        TreeMap::new,
                                        mapping(Employee::name, joining("/", "<", ">")))));
        p(
                ALL.stream()
                        .collect(
                                partitioningBy(
                                        e -> e.age() > 35, mapping(Employee::name, toList()))));
        p(
                ALL.stream()
                        .collect(
                                groupingBy(
                                        Employee::dept,
                                        TreeMap::new,
                                        collectingAndThen(
                                                maxBy(Comparator.comparingInt(Employee::age)),
                                                (Optional<Employee> o) -> o.get().name()))));
        p(
                ALL.stream()
                        .collect(
                                toMap(
                                        Employee::name,
                                        Employee::age,
                                        Integer::sum,
                                        LinkedHashMap::new)));
        p(ALL.stream().collect(toMap(Employee::dept, e -> 1, Integer::sum, TreeMap::new)));
        try {
            ALL.stream().collect(toMap(Employee::dept, Employee::name));
        } catch (IllegalStateException e) {
            p(e.getMessage());
        }
        p(ALL.stream().collect(summarizingDouble(Employee::salary)));
        p(
                ALL.stream().collect(summingInt(Employee::age))
                        + " "
                        + ALL.stream().collect(averagingInt(Employee::age))
                        + " "
                        + ALL.stream().collect(summingDouble(Employee::salary)));
        p(
                ALL.stream().map(Employee::age).collect(reducing(0, x -> x * 2, Integer::sum))
                        + " "
                        + ALL.stream().map(Employee::name).collect(reducing("", (a, b) -> b + a))
                        + ALL.stream()
                                .collect(minBy(Comparator.comparing(Employee::salary)))
                                .get()
                                .name());
        p(
                ALL.stream()
                        .collect(
                                teeing(
                                        counting(),
                                        averagingInt(Employee::age),
                                        (n, avg) -> n + "@" + avg)));
        p(
                ALL.stream()
                        .collect(
                                groupingBy(
                                        Employee::dept,
                                        TreeMap::new,
                                        filtering(
                                                e -> e.age() < 40,
                                                mapping(
                                                        Employee::name,
                                                        toCollection(TreeSet::new))))));
        p(
                ALL.stream()
                        .collect(
                                groupingBy(
                                        Employee::dept,
                                        TreeMap::new,
                                        flatMapping(
                                                e -> e.name().chars().mapToObj(c -> (char) c),
                                                toCollection(TreeSet::new)))));
        p(ALL.stream().map(Employee::age).collect(toCollection(TreeSet::new)).descendingSet());
        p(
                ALL.stream().map(Employee::dept).collect(toSet()).size()
                        + " "
                        + ALL.stream().map(Employee::dept).collect(toUnmodifiableList()));
        p(
                ALL.stream()
                        .collect(
                                groupingBy(
                                        Employee::dept,
                                        TreeMap::new,
                                        groupingBy(
                                                e -> e.age() / 10 * 10,
                                                TreeMap::new,
                                                mapping(Employee::name, toList())))));
        Collector<String, StringBuilder, String> reverse =
                Collector.of(
                        StringBuilder::new,
                        (b, s) -> b.insert(0, s),
                        (a, b) -> b.append(a),
                        StringBuilder::toString);
        p(Stream.of("a", "b", "c").collect(reverse) + reverse.characteristics());
        p(
                ALL.stream()
                        .sorted(
                                Comparator.comparing(Employee::dept)
                                        .thenComparing(Employee::age, Comparator.reverseOrder())
                                        .thenComparing(Employee::name))
                        .map(Employee::name)
                        .toList());
        p(
                Stream.of("apple", "bob", "cat")
                        .collect(toMap(Function.identity(), String::length))
                        .entrySet()
                        .stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Object::toString)
                        .collect(joining(";")));
        p(
                IntStream.range(0, 20)
                        .boxed()
                        .collect(partitioningBy(x -> x % 3 == 0, summingInt(x -> x))));
        p(
                Stream.of(1, 2, 3)
                        .collect(collectingAndThen(toList(), Collections::unmodifiableList))
                        .getClass()
                        .getSimpleName()
                        .isEmpty());
    }
}
