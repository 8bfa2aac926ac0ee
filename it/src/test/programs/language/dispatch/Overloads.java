package dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The compiler chooses the overload: widening, boxing, varargs, most specific.
public final class Overloads {
    static String f(int x) {
        return "int";
    }

    static String f(long x) {
        return "long";
    }

    static String f(double x) {
        return "double";
    }

    static String f(Integer x) {
        return "Integer";
    }

    static String f(Object x) {
        return "Object";
    }

    static String f(int... x) {
        return "int..." + x.length;
    }

    static String g(Object x) {
        return "Object";
    }

    static String g(CharSequence x) {
        return "CharSequence";
    }

    static String g(String x) {
        return "String";
    }

    static String h(long x) {
        return "long";
    }

    static String h(Number x) {
        return "Number";
    }

    static String v(Object... x) {
        return x == null ? "null" : x.length + Arrays.toString(x);
    }

    static <T extends Comparable<T>> String w(T x) {
        return "Comparable";
    }

    static String w(List<?> x) {
        return "List";
    }

    public static void main(String[] args) {
        byte b = 1;
        short s = 2;
        char c = 'c';
        float fl = 1f;
        System.out.println(
                f(b) + " " + f(s) + " " + f(c) + " " + f(1) + " " + f(1L) + " " + f(fl) + " "
                        + f(1.0));
        System.out.println(
                f((Integer) 5)
                        + " "
                        + f((Long) 5L)
                        + " "
                        + f("x")
                        + " "
                        + f()
                        + " "
                        + f(1, 2)
                        + " "
                        + f(new int[] {1, 2, 3}));
        System.out.println(
                g(null)
                        + " "
                        + g((CharSequence) "a")
                        + " "
                        + g((Object) "a")
                        + " "
                        + g(new StringBuilder()));
        System.out.println(h(1) + " " + h((Integer) 1) + " " + h('c') + " " + h(2.0));
        System.out.println(
                v()
                        + " "
                        + v((Object[]) null)
                        + " "
                        + v((Object) null)
                        + " "
                        + v(1, 'c', null)
                        + " "
                        + v(new String[] {"p", "q"}));
        System.out.println(
                v(new int[] {1}).startsWith("1[[I@")
                        + " "
                        + v((Object) new String[] {"p"}).startsWith("1[[Ljava.lang.String;@"));
        System.out.println(w("a") + " " + w(new ArrayList<>()));
        StringBuilder builder = new StringBuilder();
        builder.append('a')
                .append((int) 'a')
                .append((char) 98)
                .append(1.5f)
                .append(true)
                .append((Object) "o")
                .append(new char[] {'x', 'y'});
        System.out.println(builder);
        List<Integer> list = new ArrayList<>(List.of(10, 20, 30));
        list.remove(1);
        list.remove((Integer) 30);
        System.out.println(list);
    }
}
