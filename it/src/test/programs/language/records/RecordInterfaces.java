package records;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Records as interface implementations, map keys, stream elements, functions.
public final class RecordInterfaces {
    interface HasName {
        String name();

        default String greeting() {
            return "I am " + name();
        }
    }

    record Person(String name, int age) implements HasName {}

    record Twice<A, B>(Function<A, B> f) implements BiFunction<A, A, String> {
        public String apply(A a, A b) {
            return f.apply(a) + "," + f.apply(b);
        }
    }

    record Point(int x, int y) implements Comparable<Point> {
        private static final Comparator<Point> ORDER =
                Comparator.comparingInt(Point::x)
                        .thenComparing(Point::y, Comparator.reverseOrder());

        public int compareTo(Point o) {
            return ORDER.compare(this, o);
        }

        Point plus(Point o) {
            return new Point(x + o.x, y + o.y);
        }
    }

    record Counter(int[] count) {
        Counter() {
            this(new int[1]);
        }

        int next() {
            return ++count[0];
        }
    }

    public static void main(String[] args) {
        System.out.println(new Person("Ann", 30).greeting());
        System.out.println(new Twice<String, Integer>(String::length).apply("a", "bcd"));
        TreeMap<Point, String> map = new TreeMap<>();
        for (int x = 2; x >= 0; x--) {
            for (int y = 0; y < 2; y++) {
                map.put(new Point(x, y), x + "" + y);
            }
        }
        System.out.println(
                map.values() + " " + map.firstKey() + " " + map.ceilingKey(new Point(1, 5)));
        System.out.println(
                Stream.of(new Point(1, 2), new Point(3, 4)).reduce(new Point(0, 0), Point::plus));
        Map<Integer, String> byAge =
                Stream.of(new Person("A", 3), new Person("B", 4), new Person("C", 3))
                        .collect(
                                Collectors.groupingBy(
                                        Person::age,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                HasName::name, Collectors.joining("+"))));
        System.out.println(byAge);
        Counter counter = new Counter();
        System.out.println(counter.next() + counter.next() + " " + counter.count()[0]);
        HasName anonymous = () -> "lambda";
        System.out.println(anonymous.greeting());
    }
}
