package basics;

import java.lang.reflect.*;
import java.util.*;

/// Dynamic proxies over interfaces of the program: all methods, Object methods, defaults,
/// exceptions.
public final class Proxies {
    interface Calc {
        int add(int a, int b);

        default int twice(int x) {
            return add(x, x);
        }

        String name() throws java.io.IOException;

        void nothing();

        double half(long x);

        boolean flag(char c, byte b);
    }

    interface Extra {
        String extra(Object... xs);
    }

    static Object make(InvocationHandler h, Class<?>... is) {
        return Proxy.newProxyInstance(Proxies.class.getClassLoader(), is, h);
    }

    public static void main(String[] args) throws Exception {
        List<String> log = new ArrayList<>();
        Calc c =
                (Calc)
                        make(
                                (p, m, a) -> {
                                    log.add(
                                            m.getName()
                                                    + (a == null ? "" : Arrays.deepToString(a)));
                                    return switch (m.getName()) {
                                        case "add" -> (int) a[0] + (int) a[1];
                                        case "name" -> "proxy";
                                        case "half" -> (long) a[0] / 2.0;
                                        case "flag" -> (char) a[0] == 'y';
                                        case "extra" -> "x" + ((Object[]) a[0]).length;
                                        case "twice" -> InvocationHandler.invokeDefault(p, m, a);
                                        case "equals" -> p == a[0];
                                        case "hashCode" -> 77;
                                        case "toString" -> "I am a proxy";
                                        default -> null;
                                    };
                                },
                                Calc.class,
                                Extra.class);
        System.out.println(
                c.add(2, 3) + c.name() + c.half(5) + c.flag('y', (byte) 1) + c.flag('n', (byte) 1));
        c.nothing();
        System.out.println(
                ((Extra) c).extra(1, "b", 2.5)
                        + " "
                        + c
                        + " "
                        + c.hashCode()
                        + " "
                        + c.equals(c)
                        + " "
                        + c.equals("x"));
        System.out.println(c.twice(21) + " " + log);
        System.out.println(
                Proxy.isProxyClass(c.getClass())
                        + " "
                        + (Proxy.getInvocationHandler(c) != null)
                        + " "
                        + (c instanceof Extra)
                        + " "
                        + (make((p, m, a) -> null, Calc.class, Extra.class).getClass()
                                == c.getClass())
                        + " "
                        + c.getClass().getInterfaces().length
                        + Modifier.toString(Calc.class.getModifiers()));
        Calc bad =
                (Calc)
                        make(
                                (p, m, a) ->
                                        switch (m.getName()) {
                                            case "add" -> "not an int";
                                            case "name" ->
                                                    throw new java.io.IOException("declared");
                                            case "nothing" -> throw new Exception("undeclared");
                                            case "half" -> null;
                                            default -> throw new IllegalStateException("unchecked");
                                        },
                                Calc.class);
        try {
            bad.add(1, 1);
        } catch (ClassCastException e) {
            System.out.println("cast");
        }
        try {
            bad.name();
        } catch (java.io.IOException e) {
            System.out.println(e.getMessage());
        }
        try {
            bad.nothing();
        } catch (UndeclaredThrowableException e) {
            System.out.println(e.getCause());
        }
        try {
            bad.half(1);
        } catch (NullPointerException e) {
            System.out.println("null for primitive");
        }
        try {
            bad.flag('x', (byte) 0);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        Comparable<String> lib =
                (Comparable<String>) make((p, m, a) -> ((String) a[0]).length(), Comparable.class);
        System.out.println(lib.compareTo("four"));
        try {
            make((p, m, a) -> null, String.class);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage().startsWith("java.lang.String is not an interface"));
        }
    }
}
