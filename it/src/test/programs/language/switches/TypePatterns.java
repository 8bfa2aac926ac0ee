package switches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Type patterns with guards, null, dominance, arrays, generic types, instanceof scopes.
public final class TypePatterns {
    static String of(Object o) {
        return switch (o) {
            case null -> "null!";
            case Integer i when i > 100 -> "big int " + i;
            case Integer i when i < 0 -> "negative " + -i;
            case Integer i -> "int " + i;
            case Long l -> "long " + Long.toHexString(l);
            case Character c when Character.isDigit(c) -> "digit " + (c - '0');
            case String s when s.isEmpty() -> "empty";
            case String s -> s.length() + " chars";
            case int[] a when a.length > 2 -> "ints " + Arrays.stream(a).sum();
            case int[] a -> "few ints " + a.length;
            case Object[] a ->
                    "array of " + a.getClass().getComponentType().getSimpleName() + " " + a.length;
            case List<?> l when l.size() == 1 -> "one " + of(l.getFirst());
            case List<?> l -> "list " + l;
            case Map<?, ?> m -> "map " + m.size();
            case Enum<?> e -> "enum " + e.name();
            case Runnable r -> {
                r.run();
                yield "ran";
            }
            default -> "other " + o.getClass().getSimpleName();
        };
    }

    static String nullDefault(Object o) {
        return switch (o) {
            case String s -> "s" + s;
            case null, default -> "nd";
        };
    }

    static int flow(Object o) {
        if (!(o instanceof String s)) {
            return -1;
        }
        return s.length();
    }

    static boolean both(Object a, Object b) {
        return a instanceof Integer x && b instanceof Integer y && x.equals(y);
    }

    public static void main(String[] args) {
        Object[] all = {
            null,
            5,
            500,
            -3,
            255L,
            '7',
            'x',
            "",
            "hello",
            new int[] {1, 2, 3},
            new int[1],
            new String[2],
            new int[2][2],
            List.of("a"),
            new ArrayList<>(List.of(1, 2)),
            Map.of(),
            Thread.State.NEW,
            (Runnable) () -> System.out.print("running "),
            2.5,
            List.of(List.of(7))
        };
        for (Object o : all) {
            System.out.println(of(o));
        }
        System.out.println(nullDefault(null) + nullDefault(1) + nullDefault("x"));
        System.out.println(
                flow("four") + " " + flow(4) + " " + both(1000, 1000) + " " + both(1, 1L));
        Object o = "scope";
        while (!(o instanceof Integer n)) {
            o = o.toString().length();
        }
        System.out.println(n + 1);
        try {
            System.out.println(
                    switch ((Object) null) {
                        case String s -> s;
                        default -> "d";
                    });
        } catch (NullPointerException e) {
            System.out.println("NPE");
        }
    }
}
