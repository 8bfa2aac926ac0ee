package lambdas;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Lambdas in static and field initialisers, enum constants, interface fields, constructor
/// arguments, default methods.
public class InInitializers {
    static final Supplier<String> STATIC = () -> "static " + later();

    static String later() {
        return LATER;
    }

    static final String LATER = String.valueOf(42);
    private final IntSupplier field = () -> this.value * 2;
    private int value = 21;

    {
        IntSupplier block = () -> value + 1;
        value = block.getAsInt();
    }

    InInitializers() {
        this(() -> "from this()");
    }

    InInitializers(Supplier<String> s) {
        System.out.println(s.get() + " " + field.getAsInt());
    }

    enum Op implements UnaryOperator<Integer> {
        INC(x -> x + 1),
        DBL(x -> x * 2),
        SQR(x -> x * x) {
            @Override
            public Integer apply(Integer x) {
                return super.apply(x) + 1000;
            }
        };
        private final UnaryOperator<Integer> f;

        Op(UnaryOperator<Integer> f) {
            this.f = f;
        }

        public Integer apply(Integer x) {
            return f.apply(x);
        }
    }

    interface Config {
        Supplier<List<String>> NAMES = () -> List.of("n1", "n2");

        default Supplier<String> describe() {
            return () -> "describes " + this.getClass().getSimpleName() + NAMES.get();
        }
    }

    static class Impl implements Config {}

    static class Sub extends InInitializers {
        Sub(int k) {
            super(() -> "super arg " + k);
        }
    }

    public static void main(String[] args) {
        System.out.println(STATIC.get());
        new InInitializers();
        new Sub(9);
        int x = 5;
        for (Op op : Op.values()) {
            x = op.apply(x);
            System.out.println(op + " " + x);
        }
        System.out.println(new Impl().describe().get());
        Supplier<Supplier<Op>> s = () -> () -> Op.INC;
        System.out.println(s.get().get());
    }
}
