package basics;

import java.lang.reflect.*;
import java.util.*;

/// Method.invoke on every kind of method and parameter, with conversions, errors and access rules.
public final class InvokeMethods {
    public static class Base {
        public String who() {
            return "base";
        }

        protected int prot() {
            return 1;
        }

        public static String st(String s) {
            return "st" + s;
        }
    }

    public static class Child extends Base {
        @Override
        public String who() {
            return "child+" + super.who();
        }

        private String priv(
                int a,
                long b,
                double c,
                char d,
                byte e,
                short f,
                float g,
                boolean h,
                Object o,
                int[] arr) {
            return a
                    + " "
                    + b
                    + " "
                    + c
                    + " "
                    + d
                    + " "
                    + e
                    + " "
                    + f
                    + " "
                    + g
                    + " "
                    + h
                    + " "
                    + o
                    + " "
                    + arr.length;
        }

        public void nothing() {}

        public int varargs(String... s) {
            return s.length;
        }

        public void throwsIt(boolean checked) throws Exception {
            if (checked) {
                throw new Exception("checked");
            }
            throw new IllegalStateException("unchecked");
        }

        public <T extends Comparable<T>> T generic(List<T> l, Map<String, ? super T> m) {
            return l.get(0);
        }

        public long widen(long x) {
            return x;
        }

        public boolean z() {
            return true;
        }

        public char c() {
            return 'c';
        }

        public double d() {
            return 2.5;
        }

        public int[] arr() {
            return new int[] {4};
        }
    }

    interface Def {
        default String d() {
            return "default of " + getClass().getSimpleName();
        }

        static int s() {
            return 8;
        }
    }

    static class Impl implements Def {}

    interface Body {
        Object run() throws Exception;
    }

    static void attempt(String what, Body b) {
        try {
            System.out.println(what + ": " + b.run());
        } catch (InvocationTargetException e) {
            System.out.println(what + ": ITE <- " + e.getTargetException());
        } catch (IllegalArgumentException | NullPointerException e) {
            System.out.println(what + ": " + e.getClass().getName());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static Method find(String n) {
        for (Method m : Child.class.getDeclaredMethods()) {
            if (m.getName().equals(n) && !m.isBridge()) {
                m.setAccessible(true);
                return m;
            }
        }
        throw new NoSuchElementException(n);
    }

    public static void main(String[] args) throws Exception {
        Child c = new Child();
        attempt("virtual", () -> Base.class.getMethod("who").invoke(c));
        attempt("static", () -> Base.class.getMethod("st", String.class).invoke(null, "x"));
        attempt(
                "private",
                () ->
                        find("priv")
                                .invoke(
                                        c,
                                        1,
                                        2L,
                                        3.5,
                                        'x',
                                        (byte) 5,
                                        (short) 6,
                                        7.5f,
                                        true,
                                        "o",
                                        new int[3]));
        attempt("void", () -> find("nothing").invoke(c));
        attempt("varargs", () -> find("varargs").invoke(c, (Object) new String[] {"a", "b"}));
        attempt("checked", () -> find("throwsIt").invoke(c, true));
        attempt("unchecked", () -> find("throwsIt").invoke(c, false));
        attempt("generic", () -> find("generic").invoke(c, List.of("first"), Map.of()));
        attempt("widening", () -> find("widen").invoke(c, 5));
        attempt("widen char", () -> find("widen").invoke(c, 'a'));
        attempt("narrowing", () -> find("widen").invoke(c, 5.0));
        attempt("null for primitive", () -> find("widen").invoke(c, (Object) null));
        attempt("wrong count", () -> find("widen").invoke(c));
        attempt("null receiver", () -> find("who").invoke(null));
        attempt("wrong receiver", () -> find("who").invoke(new Base()));
        attempt("default", () -> Def.class.getMethod("d").invoke(new Impl()));
        attempt(
                "interface static",
                () -> {
                    Method m = Def.class.getDeclaredMethod("s");
                    return m.invoke(null);
                });
        attempt(
                "results",
                () ->
                        ""
                                + find("z").invoke(c)
                                + find("c").invoke(c)
                                + find("d").invoke(c)
                                + ((int[]) find("arr").invoke(c))[0]);
        attempt("missing", () -> Child.class.getMethod("nope", int.class));
        attempt("inherited", () -> Child.class.getMethod("st", String.class));
        attempt("not declared", () -> Child.class.getDeclaredMethod("st", String.class));
        attempt(
                "library",
                () ->
                        String.class
                                .getMethod("substring", int.class, int.class)
                                .invoke("library", 1, 4));
        attempt("object", () -> Object.class.getMethod("toString").invoke(List.of(1)));
        Method g = find("generic");
        System.out.println(
                g
                        + " | "
                        + g.toGenericString()
                        + " | "
                        + Arrays.toString(g.getGenericParameterTypes())
                        + " | "
                        + g.getGenericReturnType()
                        + " | "
                        + g.getParameterCount()
                        + " | "
                        + Modifier.toString(find("varargs").getModifiers())
                        + find("varargs").isVarArgs()
                        + " | "
                        + Arrays.toString(find("throwsIt").getExceptionTypes())
                        + " | "
                        + find("priv").getParameters()[0].getName()
                        + " | "
                        + g.equals(find("generic"))
                        + " | "
                        + g.getDeclaringClass().getSimpleName());
        TreeSet<String> names = new TreeSet<>();
        for (Method m : Child.class.getMethods()) {
            names.add(m.getName());
        }
        System.out.println(names);
        int sum = 0;
        Method w = find("widen");
        for (int i = 0; i < 30_000; i++) {
            sum += ((Long) w.invoke(c, (long) i)).intValue() & 7;
        }
        System.out.println(sum);
        try {
            find("throwsIt").invoke(c, false);
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause().getStackTrace()[0]);
        }
    }
}
