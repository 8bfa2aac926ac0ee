package switches;

import java.util.List;

/// Unnamed variables, pattern scopes across && || !, loops and returns, switch in guards, nested
/// generic records.
public final class UnnamedAndFlow {
    record Box<T>(T value) {}

    record Two<A, B>(A a, B b) {}

    static String nested(Object o) {
        return switch (o) {
            case Box(Box(Box(String s))) -> "three deep " + s;
            case Box(Box(var x)) -> "two deep " + x;
            case Box(Two(Box(Integer i), _)) when i > 10 -> "big in two " + i;
            case Box(Two(_, Box(_))) -> "box on the right";
            case Box(_) -> "some box";
            case Two<?, ?> _ -> "two";
            default -> "none";
        };
    }

    static int scopes(Object a, Object b) {
        if (a instanceof String s && s.length() > 2 || b instanceof Integer i && i > 5) {
            return 1;
        }
        if (!(a instanceof String s)) {
            return 2;
        }
        int n = s.length();
        if (b instanceof Integer i && n == i) {
            return 3;
        }
        return !(b instanceof Integer s2) ? 4 : s2 + 100;
    }

    static String whileScope(Object o) {
        StringBuilder log = new StringBuilder();
        while (o instanceof Box<?>(Object inner)) {
            log.append("box ");
            o = inner;
        }
        for (int k = 0; o instanceof Integer i && k < i; k++) {
            log.append(i - k).append(' ');
        }
        return log.append(o).toString();
    }

    static int guardSwitch(Object o) {
        return switch (o) {
            case Integer i
                    when switch (i % 3) {
                        case 0 -> true;
                        case 1 -> i > 100;
                        default -> false;
                    } ->
                    i;
            case Integer i -> -i;
            case String s when s.chars().filter(c -> c == 'x').count() == 2 -> 22;
            default -> 0;
        };
    }

    public static void main(String[] args) {
        Object[] all = {
            new Box<>(new Box<>(new Box<>("s"))),
            new Box<>(new Box<>(4)),
            new Box<>(new Two<>(new Box<>(11), 1)),
            new Box<>(new Two<>(new Box<>(3), new Box<>(null))),
            new Box<>(null),
            new Two<>(1, 2),
            "x"
        };
        for (Object o : all) {
            System.out.println(nested(o) + " / " + whileScope(o));
        }
        System.out.println(whileScope(new Box<>(new Box<>(3))));
        System.out.println(
                scopes("abc", 1)
                        + " "
                        + scopes("a", 9)
                        + " "
                        + scopes(1, 1)
                        + " "
                        + scopes("a", 1)
                        + " "
                        + scopes("ab", "x")
                        + " "
                        + scopes("ab", 4));
        for (Object o : List.of(3, 4, 103, 5, "axbx", "x")) {
            System.out.print(guardSwitch(o) + " ");
        }
        System.out.println();
        int count = 0;
        for (String _ : List.of("a", "b", "c")) {
            count++;
        }
        try {
            Integer.parseInt("x");
        } catch (NumberFormatException _) {
            count += 10;
        }
        java.util.function.BiFunction<Integer, Integer, Integer> first = (a, _) -> a;
        System.out.println(count + first.apply(100, 5));
    }
}
