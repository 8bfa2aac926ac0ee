package records;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Generated toString, equals, hashCode for components of every type; compact constructors; own
/// members.
public final class RecordBasics {
    record Empty() {}

    record All(
            byte b,
            short s,
            char c,
            int i,
            long l,
            float f,
            double d,
            boolean z,
            String t,
            int[] a,
            Object o) {}

    record Range(int low, int high) implements Comparable<Range> {
        static final Range NONE = new Range(0, 0);

        Range {
            if (low > high) {
                int t = low;
                low = high;
                high = t;
            }
        }

        Range(int high) {
            this(0, high);
        }

        int length() {
            return high - low;
        }

        static Range of(String text) {
            String[] parts = text.split("-");
            return new Range(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public int compareTo(Range o) {
            return Integer.compare(length(), o.length());
        }

        @Override
        public int high() {
            return high;
        }
    }

    record Box<T extends Comparable<T>>(T value, Box<T> next) {
        boolean less(Box<T> o) {
            return value.compareTo(o.value) < 0;
        }
    }

    record Custom(String s) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Custom c && s.equalsIgnoreCase(c.s);
        }

        @Override
        public int hashCode() {
            return s.toLowerCase(java.util.Locale.ROOT).hashCode();
        }

        @Override
        public String toString() {
            return "<" + s + ">";
        }
    }

    record Floats(float f, double d) {}

    record Varargs(int... xs) {}

    public static void main(String[] args) {
        System.out.println(
                new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        All all =
                new All(
                        (byte) 1,
                        (short) 2,
                        'c',
                        4,
                        5L,
                        6.5f,
                        7.25,
                        true,
                        "text",
                        null,
                        List.of(1));
        System.out.println(all);
        System.out.println(
                all.hashCode()
                        + " "
                        + all.equals(
                                new All(
                                        (byte) 1,
                                        (short) 2,
                                        'c',
                                        4,
                                        5L,
                                        6.5f,
                                        7.25,
                                        true,
                                        "te".concat("xt"),
                                        null,
                                        List.of(1))));
        System.out.println(all.equals(null) + " " + all.equals("x"));
        System.out.println(
                new Range(5, 2)
                        + " "
                        + new Range(7).length()
                        + " "
                        + Range.of("3-9")
                        + " "
                        + Range.NONE.high());
        System.out.println(
                new Range(1, 2).compareTo(new Range(4)) + " " + new Range(1, 2).hashCode());
        Box<String> box = new Box<>("b", new Box<>("a", null));
        System.out.println(box + " " + box.less(box.next()) + " " + box.hashCode());
        Set<Object> set =
                new HashSet<>(
                        Arrays.asList(
                                new Custom("A"),
                                new Custom("a"),
                                new Range(0, 1),
                                new Range(1, 0)));
        System.out.println(set.size() + " " + set.contains(new Custom("a")));
        System.out.println(
                new Floats(0f, 0.0).equals(new Floats(-0f, 0.0))
                        + " "
                        + new Floats(Float.NaN, Double.NaN)
                                .equals(new Floats(Float.NaN, Double.NaN))
                        + " "
                        + new Floats(1.5f, -2.5).hashCode());
        System.out.println(new Varargs(1, 2, 3).xs().length + " " + new Varargs().xs().length);
        record Local(int x, List<?> more) {
            Local(int x) {
                this(x, List.of(x));
            }
        }
        System.out.println(new Local(3) + " " + new Local(3).equals(new Local(3, List.of(3))));
        System.out.println(
                Arrays.toString(Range.class.getRecordComponents())
                        + " "
                        + Range.class.isRecord()
                        + " "
                        + String.class.isRecord());
    }
}
