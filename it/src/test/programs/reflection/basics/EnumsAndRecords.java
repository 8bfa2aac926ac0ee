package basics;

import java.lang.reflect.*;
import java.util.*;

/// Enum constants, record components and canonical constructors by reflection; a generic printer
/// and copier.
public final class EnumsAndRecords {
    enum Op {
        ADD {
            int go(int a) {
                return a + 1;
            }
        },
        NEG {
            int go(int a) {
                return -a;
            }
        };

        abstract int go(int a);

        final String label = name().toLowerCase(Locale.ROOT);
    }

    record Point(int x, long y, List<String> tags) {
        Point {
            if (x < 0) {
                throw new IllegalArgumentException("negative x");
            }
        }
    }

    static class Bean {
        private String name = "bean";
        private int size = 3;
        private double[] data = {1, 2};
        private Bean next;

        public String getName() {
            return name;
        }

        public void setName(String n) {
            name = n;
        }

        public int getSize() {
            return size;
        }

        public boolean isEmpty() {
            return size == 0;
        }
    }

    static String json(Object o) throws Exception {
        if (o == null || o instanceof Number || o instanceof Boolean) {
            return String.valueOf(o);
        }
        if (o instanceof CharSequence || o instanceof Enum<?>) {
            return '"' + o.toString() + '"';
        }
        StringJoiner j;
        if (o instanceof Collection<?> c) {
            j = new StringJoiner(",", "[", "]");
            for (Object x : c) {
                j.add(json(x));
            }
        } else if (o.getClass().isArray()) {
            j = new StringJoiner(",", "[", "]");
            for (int i = 0; i < Array.getLength(o); i++) {
                j.add(json(Array.get(o, i)));
            }
        } else if (o instanceof Record) {
            j = new StringJoiner(",", "{", "}");
            for (RecordComponent c : o.getClass().getRecordComponents()) {
                c.getAccessor().setAccessible(true);
                j.add('"' + c.getName() + "\":" + json(c.getAccessor().invoke(o)));
            }
        } else {
            j = new StringJoiner(",", "{", "}");
            for (Field f : o.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(f.getModifiers())) {
                    f.setAccessible(true);
                    j.add('"' + f.getName() + "\":" + json(f.get(o)));
                }
            }
        }
        return j.toString();
    }

    static <R extends Record> R with(R r, String name, Object v) throws Exception {
        RecordComponent[] cs = r.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[cs.length];
        Object[] vals = new Object[cs.length];
        for (int i = 0; i < cs.length; i++) {
            types[i] = cs[i].getType();
            vals[i] = cs[i].getName().equals(name) ? v : cs[i].getAccessor().invoke(r);
        }
        @SuppressWarnings("unchecked")
        Constructor<R> k = (Constructor<R>) r.getClass().getDeclaredConstructor(types);
        k.setAccessible(true);
        return k.newInstance(vals);
    }

    public static void main(String[] args) throws Exception {
        Bean b = new Bean();
        b.next = new Bean();
        b.next.name = null;
        System.out.println(json(b));
        Point p = new Point(1, 2L, List.of("a", "b"));
        System.out.println(json(p) + " " + with(p, "x", 9) + " " + with(p, "tags", List.of()));
        try {
            with(p, "x", -1);
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause());
        }
        try {
            with(p, "y", "text");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        for (RecordComponent c : Point.class.getRecordComponents()) {
            System.out.println(
                    c + " " + c.getGenericType() + " " + c.getDeclaringRecord().getSimpleName());
        }
        Class<?> e = Class.forName("basics.EnumsAndRecords$" + "Op");
        for (Object o : e.getEnumConstants()) {
            Method m = e.getDeclaredMethod("go", int.class);
            m.setAccessible(true);
            System.out.println(
                    o
                            + " "
                            + m.invoke(o, 5)
                            + " "
                            + e.getDeclaredField("label").get(o)
                            + " "
                            + o.getClass().isAnonymousClass());
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Enum<?> v = Enum.valueOf((Class) e, "NEG");
        System.out.println(
                v.ordinal() + " " + e.getMethod("valueOf", String.class).invoke(null, "ADD"));
        for (Method m :
                new TreeMap<String, Method>() {
                    {
                        for (Method x : Bean.class.getDeclaredMethods()) {
                            put(x.getName(), x);
                        }
                    }
                }.values()) {
            if (m.getName().matches("(get|is).+") && m.getParameterCount() == 0) {
                System.out.println(m.getName() + " = " + m.invoke(b));
            }
        }
        Bean.class.getMethod("setName", String.class).invoke(b, "renamed");
        System.out.println(b.getName());
        try {
            e.getDeclaredConstructors()[0].newInstance();
        } catch (IllegalArgumentException x) {
            System.out.println(x.getMessage());
        }
    }
}
