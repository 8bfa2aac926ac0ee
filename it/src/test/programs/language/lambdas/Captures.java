package lambdas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Lambdas that capture locals of every type, this, parameters, loop variables, other lambdas.
public final class Captures {
    private final String name;
    private int state = 10;

    Captures(String name) {
        this.name = name;
    }

    Supplier<String> ofThis(int k) {
        return () -> name + k + state++;
    }

    IntFunction<Supplier<Integer>> curried(int a) {
        return b -> () -> a * 100 + b * 10 + state;
    }

    static Supplier<String> wide(
            byte b,
            short s,
            char c,
            int i,
            long l,
            float f,
            double d,
            boolean z,
            String t,
            int[] a) {
        return () ->
                b + " " + s + " " + c + " " + i + " " + l + " " + f + " " + d + " " + z + " " + t
                        + " " + a[0]++;
    }

    static Function<Integer, Function<Integer, Function<Integer, Integer>>> sum3() {
        return a -> b -> c -> a + b * 10 + c * 100;
    }

    static <T, R> Function<T, R> memo(Function<T, R> f, List<String> log) {
        java.util.Map<T, R> seen = new java.util.HashMap<>();
        return t ->
                seen.computeIfAbsent(
                        t,
                        k -> {
                            log.add("computing " + k);
                            return f.apply(k);
                        });
    }

    interface Rec {
        int apply(Rec self, int n);
    }

    public static void main(String[] args) {
        Captures c = new Captures("n");
        Supplier<String> s = c.ofThis(1);
        System.out.println(
                s.get()
                        + " "
                        + s.get()
                        + " "
                        + c.ofThis(2).get()
                        + " "
                        + c.curried(3).apply(4).get());
        int[] cell = {5};
        Supplier<String> w =
                wide((byte) -1, (short) 300, 'q', 1 << 30, 1L << 60, 1.25f, -2.5, true, "t", cell);
        System.out.println(w.get());
        System.out.println(w.get() + " then " + cell[0]);
        List<Supplier<String>> list = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int j = i;
            for (String t : List.of("a", "b")) {
                list.add(() -> t + j);
            }
        }
        list.forEach(x -> System.out.print(x.get() + " "));
        System.out.println(sum3().apply(1).apply(2).apply(3));
        List<String> log = new ArrayList<>();
        Function<Integer, Integer> square = memo(x -> x * x, log);
        System.out.println(square.apply(4) + square.apply(4) + square.apply(5) + " " + log);
        Rec fact = (self, n) -> n < 2 ? 1 : n * self.apply(self, n - 1);
        System.out.println(fact.apply(fact, 10));
        Runnable[] chain = new Runnable[4];
        for (int i = 0; i < 4; i++) {
            int at = i;
            chain[i] =
                    () -> {
                        System.out.print(at);
                        if (at > 0) {
                            chain[at - 1].run();
                        }
                    };
        }
        chain[3].run();
        BiFunction<Long, Double, Long> mixed = (l, d) -> l + d.longValue();
        System.out.println(" " + mixed.andThen(x -> -x).apply(3L, 4.9));
        Supplier<Supplier<Runnable>> nested =
                () -> () -> () -> System.out.println("deep " + c.name);
        nested.get().get().run();
        Supplier<Integer> stateless = () -> 1;
        System.out.println(stateless.get());
        class LocalClass {
            int v = cell[0];

            Supplier<Integer> sup() {
                return () -> v + c.state;
            }
        }
        System.out.println(new LocalClass().sup().get());
    }
}
