package basics;

import java.lang.reflect.*;
import java.util.*;

/// Field get and set: all types, statics, finals, private, inherited, errors.
public final class FieldsByReflection {
    public static class P {
        public int inherited = 1;
        protected String prot = "p";
        static long shared = 5;
    }

    static class F extends P {
        byte b = 1;
        short s = 2;
        char c = 'c';
        int i = 4;
        long l = 5;
        float f = 6.5f;
        double d = 7.5;
        boolean z = true;
        String t = "t";
        int[] a = {1};
        List<String> list = new ArrayList<>();
        private final int fin = 9;
        final String finalText = "was".concat("!");
        static final String CONST = "const";
        static int st = 3;
        transient volatile int vt;
    }

    interface Body {
        Object run() throws Exception;
    }

    static void attempt(String what, Body b) {
        try {
            System.out.println(what + ": " + b.run());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    static Field f(String n) throws Exception {
        Field f = F.class.getDeclaredField(n);
        f.setAccessible(true);
        return f;
    }

    public static void main(String[] args) throws Exception {
        F o = new F();
        for (Field f : F.class.getDeclaredFields()) {
            f.setAccessible(true);
            Object v = f.get(o);
            System.out.println(
                    f
                            + " = "
                            + (v instanceof int[] a ? Arrays.toString(a) : v)
                            + " "
                            + f.getGenericType());
        }
        f("b").setByte(o, (byte) -1);
        f("s").setShort(o, (short) -2);
        f("c").setChar(o, 'X');
        f("i").setInt(o, -4);
        f("l").setLong(o, 1L << 40);
        f("f").setFloat(o, 0.5f);
        f("d").setDouble(o, 0.25);
        f("z").setBoolean(o, false);
        f("t").set(o, null);
        f("a").set(o, new int[] {7, 8});
        f("st").set(null, 33);
        f("vt").set(o, (short) 5);
        System.out.println(
                o.b + " " + o.s + o.c + o.i + o.l + o.f + o.d + o.z + o.t + o.a[1] + F.st + o.vt);
        System.out.println(
                f("i").getLong(o)
                        + " "
                        + f("c").getInt(o)
                        + f("b").getDouble(o)
                        + f("st").getInt(null)
                        + f("z").getBoolean(null == o ? null : o));
        attempt(
                "wide",
                () -> {
                    f("l").setInt(o, 7);
                    return o.l;
                });
        attempt(
                "narrow",
                () -> {
                    f("i").setLong(o, 7);
                    return o.i;
                });
        attempt(
                "wrong type",
                () -> {
                    f("t").set(o, 5);
                    return o.t;
                });
        attempt(
                "null primitive",
                () -> {
                    f("i").set(o, null);
                    return o.i;
                });
        attempt("get wrong", () -> f("t").getInt(o));
        attempt("null object", () -> f("i").get(null));
        attempt("wrong object", () -> f("i").get("x"));
        attempt(
                "final primitive",
                () -> {
                    f("fin").set(o, 10);
                    return f("fin").get(o);
                });
        attempt(
                "final text",
                () -> {
                    f("finalText").set(o, "new");
                    return f("finalText").get(o);
                });
        attempt(
                "static final",
                () -> {
                    f("CONST").set(null, "x");
                    return F.CONST;
                });
        attempt("missing", () -> F.class.getField("nope"));
        attempt("inherited", () -> F.class.getField("inherited").get(o));
        attempt("not accessible name", () -> F.class.getField("i"));
        attempt(
                "shared",
                () -> {
                    Field s = P.class.getDeclaredField("shared");
                    s.setLong(null, s.getLong(null) * 2);
                    return P.shared;
                });
        System.out.println(
                Modifier.toString(f("vt").getModifiers())
                        + " "
                        + f("i").getType()
                        + " "
                        + f("list").getGenericType()
                        + " "
                        + f("i").equals(f("i"))
                        + " "
                        + f("i").hashCode() % 1
                        + " "
                        + Arrays.stream(F.class.getFields()).map(Field::getName).toList());
    }
}
