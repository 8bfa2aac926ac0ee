package basics;

import java.lang.reflect.Array;
import java.util.Arrays;

/// java.lang.reflect.Array: creation, get and set with conversions, dimensions, errors.
public final class ArraysByReflection {
    interface Body {
        Object run();
    }

    static void attempt(String what, Body b) {
        try {
            System.out.println(what + ": " + b.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        int[] a = (int[]) Array.newInstance(int.class, 3);
        Array.set(a, 0, 5);
        Array.setInt(a, 1, 6);
        Array.set(a, 2, (byte) 7);
        System.out.println(
                Arrays.toString(a)
                        + Array.getLength(a)
                        + Array.get(a, 1)
                        + Array.getLong(a, 2)
                        + Array.getDouble(a, 0));
        String[][] s = (String[][]) Array.newInstance(String.class, 2, 3);
        s[1][2] = "x";
        System.out.println(Arrays.deepToString(s) + s.getClass().getName());
        Object d = Array.newInstance(double[].class, 2);
        System.out.println(d.getClass() + " " + Array.get(d, 0));
        for (Class<?> c :
                new Class<?>[] {
                    boolean.class,
                    byte.class,
                    char.class,
                    short.class,
                    long.class,
                    float.class,
                    double.class,
                    Object.class,
                    int[][].class
                }) {
            Object x = Array.newInstance(c, 1);
            Object v = Array.get(x, 0);
            System.out.print(
                    x.getClass().getSimpleName()
                            + " "
                            + (v instanceof Character ch ? (int) ch : v)
                            + ", ");
        }
        System.out.println();
        attempt("negative", () -> Array.newInstance(int.class, -1));
        attempt("void", () -> Array.newInstance(void.class, 1));
        attempt("null", () -> Array.newInstance(null, 1));
        attempt("not array", () -> Array.getLength("x"));
        attempt("index", () -> Array.get(a, 3));
        attempt(
                "store",
                () -> {
                    Array.set(a, 0, 5L);
                    return a;
                });
        attempt(
                "store text",
                () -> {
                    Array.set(s[0], 0, 5);
                    return s;
                });
        attempt("get narrow", () -> Array.getByte(a, 0));
        attempt(
                "set null",
                () -> {
                    Array.set(a, 0, null);
                    return a;
                });
        attempt("dims", () -> Array.newInstance(int.class, new int[0]));
        attempt("many dims", () -> Array.newInstance(int[].class, 1, 2, 3).getClass());
        attempt(
                "256 dims",
                () -> {
                    int[] n = new int[256];
                    return Array.newInstance(int.class, n);
                });
        attempt("array of void", () -> Array.newInstance(int.class, 0, -5));
        Object[] o = (Object[]) Array.newInstance(Number.class, 2);
        o[0] = 1;
        attempt(
                "covariance",
                () -> {
                    o[1] = "s";
                    return o;
                });
        System.out.println(
                Arrays.toString(o)
                        + (Object)
                                Array.newInstance(Array.newInstance(long.class, 0).getClass(), 2)
                                        .getClass()
                                        .descriptorString());
    }
}
