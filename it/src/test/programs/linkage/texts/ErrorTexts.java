package texts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Texts of the exceptions that instructions throw: which class, module and loader, which index and length.
public final class ErrorTexts {
    interface Body {
        Object run() throws Throwable;
    }

    static void attempt(String what, Body body) {
        try {
            System.out.println(what + ": " + body.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    interface Local {}

    static class Own implements Local {}

    record Point(int x, int y) {}

    enum Colour {
        RED
    }

    static <T> T hide(Object o) {
        @SuppressWarnings("unchecked")
        T t = (T) o;
        return t;
    }

    static Object[] store(Object[] array, Object value) {
        array[0] = value;
        return array;
    }

    static Object cloneOf(Object array) {
        return ((int[]) array).clone();
    }

    static int length = -3;
    static long[] longs = new long[4];

    public static void main(String[] args) {
        casts();
        stores();
        sizes();
        copies();
        others();
    }

    private static void casts() {
        Object text = "text";
        Object own = new Own();
        Object lambda = (Runnable) () -> {};
        attempt("library to library", () -> (Integer) text);
        attempt("library to own", () -> (Own) text);
        attempt("own to library", () -> (String) own);
        attempt("own to own", () -> (Point) own);
        attempt("own to interface", () -> (Runnable) own);
        attempt("to own interface", () -> (Local) text);
        attempt("enum", () -> (Point) (Object) Colour.RED);
        attempt("array to array", () -> (int[]) (Object) new long[1]);
        attempt("array of own", () -> (String[]) (Object) new Own[1]);
        attempt("array of arrays", () -> (Own[][]) (Object) new Own[1]);
        attempt("to array", () -> (Own[]) own);
        attempt("array to class", () -> (Own) (Object) new Own[1]);
        attempt("array to interface", () -> (Local) (Object) new int[1]);
        attempt("other module of the JDK", () -> (java.util.logging.Level) text);
        attempt("generic", () -> {
            List<Integer> list = hide(new ArrayList<>(List.of("a")));
            int i = list.get(0);
            return i;
        });
        attempt("Class.cast", () -> Integer.class.cast(text));
        attempt("Class.cast to own", () -> Own.class.cast(text));
        attempt("asSubclass", () -> String.class.asSubclass(Integer.class));
        attempt("intersection", () -> (Runnable & Serializable) own);
        attempt("null", () -> (Own) hide(null));
        attempt("lambda", () -> lambda instanceof Local);
    }

    private static void stores() {
        attempt("string into integers", () -> store(new Integer[1], "x"));
        attempt("own into strings", () -> store(new String[1], new Own()));
        attempt("array into own", () -> store(new Own[1], new int[1]));
        attempt("array into arrays", () -> store(new String[1][], new Own[1]));
        attempt("into interfaces", () -> store(new Local[1], "x"));
        attempt("null", () -> store(new Integer[1], null)[0]);
        attempt("array of arrays into arrays", () -> store(new Object[1][], new int[1][1]).length);
    }

    private static void sizes() {
        attempt("negative int[]", () -> new int[length]);
        attempt("negative Own[]", () -> new Own[length]);
        attempt("negative first", () -> new int[length][2]);
        attempt("negative second", () -> new int[2][length]);
        attempt("negative second of none", () -> new int[0][length]);
        attempt("smallest", () -> new byte[Integer.MIN_VALUE]);
        attempt("reflective", () -> java.lang.reflect.Array.newInstance(Own.class, length));
        attempt("reflective dimensions", () -> java.lang.reflect.Array.newInstance(int.class, 2, length));
        attempt("ArrayList", () -> new ArrayList<>(length));
        attempt("index", () -> (new int[2][3])[1][3]);
        attempt("index below", () -> new int[2][length]);
        attempt("store index", () -> longs[4] = 1);
        attempt("charAt", () -> "abc".charAt(3));
        attempt("substring", () -> "abc".substring(2, 1));
    }

    private static void copies() {
        int[] ints = new int[4];
        attempt("source", () -> copy(ints, 3, ints, 0, 2));
        attempt("target", () -> copy(ints, 0, ints, 3, 2));
        attempt("length", () -> copy(ints, 0, ints, 0, -1));
        attempt("position", () -> copy(ints, -1, ints, 0, 1));
        attempt("target position", () -> copy(new String[2], 0, new Object[2], -2, 1));
        attempt("types", () -> copy(ints, 0, new long[4], 0, 1));
        attempt("primitive and object", () -> copy(ints, 0, new Object[4], 0, 1));
        attempt("object and primitive", () -> copy(new Own[1], 0, ints, 0, 1));
        attempt("no array", () -> copy("text", 0, ints, 0, 1));
        attempt("no target array", () -> copy(ints, 0, new Own(), 0, 1));
        attempt("elements", () -> copy(new Object[] {1, "two"}, 0, new Integer[2], 0, 2));
        attempt("object source", () -> copy(new Object[2], 1, new Integer[2], 0, 2));
    }

    private static Object copy(Object from, int at, Object to, int toAt, int count) {
        System.arraycopy(from, at, to, toAt, count);
        return "copied";
    }

    private static void others() {
        attempt("division", () -> 1 / (length + 3));
        attempt("remainder", () -> 1L % (length + 3L));
        attempt("switch on null", () -> {
            Colour none = hide(null);
            return switch (none) {
                case RED -> 1;
            };
        });
        attempt("valueOf", () -> Colour.valueOf("GREEN"));
        attempt("monitor", () -> {
            new Object().notify();
            return 1;
        });
        attempt("throw null", () -> {
            Exception none = hide(null);
            throw none;
        });
        attempt("clone", () -> cloneOf("x"));
        attempt("immutable map", () -> Map.of(1, 2).put(3, 4));
    }
}
