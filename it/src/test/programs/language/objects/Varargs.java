package objects;

import java.util.Arrays;
import java.util.List;

/// Varargs calls, arrays passed through, generics, nulls, primitives; main-like signatures; deep
/// recursion of values.
public class Varargs {
    static String f(String... s) {
        return s == null ? "null array" : s.length + ":" + String.join("|", s);
    }

    static int sum(int... xs) {
        int s = 0;
        for (int x : xs) {
            s += x;
        }
        return s;
    }

    static String g(int a, Object... rest) {
        return a + Arrays.toString(rest);
    }

    @SafeVarargs
    static <T> T last(T first, T... rest) {
        return rest.length == 0 ? first : rest[rest.length - 1];
    }

    static String kind(char... c) {
        return "chars" + c.length;
    }

    static String kind(Object o) {
        return "object";
    }

    static String kind(long... c) {
        return "longs" + c.length;
    }

    static int[] same(int... x) {
        return x;
    }

    Varargs(int... sizes) {
        total = sum(sizes);
    }

    final int total;

    public static void main(String... args) {
        System.out.println(
                f()
                        + " "
                        + f("a")
                        + " "
                        + f("a", "b")
                        + " "
                        + f((String[]) null)
                        + " "
                        + f((String) null, "x")
                        + " "
                        + f(new String[] {"p", "q"}));
        System.out.println(
                sum()
                        + " "
                        + sum(1)
                        + " "
                        + sum(1, 2, 3)
                        + " "
                        + sum(new int[] {4, 5})
                        + " "
                        + sum('a', (byte) 1));
        System.out.println(
                g(1)
                        + g(2, (Object) null)
                        + g(3, 1, "x", 2.5)
                        + g(4, (Object[]) new Integer[] {7, 8})
                        + g(5, new int[0].length, List.of()));
        System.out.println(
                last(1)
                        + " "
                        + last(1, 2)
                        + " "
                        + last("a", "b", "c")
                        + " "
                        + last(1, "mixed", 2.5)
                        + " "
                        + last('x', (Object[]) new String[] {"arr"}));
        System.out.println(kind('a') + " " + kind('a', 'b') + " " + kind(1, 2) + " " + kind("s"));
        int[] in = {1};
        System.out.println((same(in) == in) + " " + same(1, 2).length);
        System.out.println(
                new Varargs().total
                        + " "
                        + new Varargs(3, 4).total
                        + " "
                        + new Varargs(3, 4) {}.total);
        String text = String.format("%s %s %s", "a", 1, null) + "%d|%d".formatted(1, 2L);
        System.out.println(text);
        try {
            last("only", (String[]) null);
        } catch (NullPointerException e) {
            System.out.println("npe");
        }
        System.out.println(
                Arrays.asList((Object[]) new String[] {"x", "y"}).size()
                        + " "
                        + Arrays.asList(new int[] {1, 2}).size()
                        + " "
                        + List.of(new Integer[] {1, 2, 3}).size());
    }
}
