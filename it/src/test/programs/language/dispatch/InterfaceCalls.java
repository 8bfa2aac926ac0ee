package dispatch;

import java.util.function.IntUnaryOperator;

/// One call site, many receivers; one receiver, many interfaces.
public final class InterfaceCalls {
    interface I0 {
        int f(int x);
    }

    interface I1 {
        int g(int x);
    }

    interface I2 extends I0, I1 {
        default int g(int x) {
            return f(x) + 1000;
        }
    }

    interface I3 {
        int f(int x);

        int g(int x);
    }

    record P(int k) implements I2 {
        public int f(int x) {
            return x + k;
        }
    }

    record Q(int k) implements I2, I3 {
        public int f(int x) {
            return x * k;
        }

        public int g(int x) {
            return I2.super.g(x) - 1;
        }
    }

    enum E implements I2, IntUnaryOperator {
        ADD {
            public int f(int x) {
                return x + x;
            }
        },
        NEG {
            public int f(int x) {
                return -x;
            }

            @Override
            public int g(int x) {
                return 7;
            }
        };

        public int applyAsInt(int x) {
            return f(x) ^ g(x);
        }
    }

    static int sumOf(I0[] all, int x) {
        int sum = 0;
        for (I0 one : all) {
            sum = sum * 31 + one.f(x);
        }
        return sum;
    }

    static int sumOf(I1[] all, int x) {
        int sum = 0;
        for (I1 one : all) {
            sum = sum * 31 + one.g(x);
        }
        return sum;
    }

    public static void main(String[] args) {
        I2[] all = {new P(3), new Q(5), E.ADD, E.NEG, x -> x - 9};
        System.out.println(sumOf((I0[]) all, 10));
        System.out.println(sumOf((I1[]) all, 10));
        for (I2 one : all) {
            System.out.println(
                    one.f(6)
                            + " "
                            + one.g(6)
                            + " "
                            + (one instanceof I3)
                            + " "
                            + (one instanceof IntUnaryOperator)
                            + " "
                            + (one instanceof Record)
                            + " "
                            + (one instanceof Comparable<?>));
        }
        IntUnaryOperator chained = E.ADD.andThen(E.NEG).compose(x -> x + 1);
        System.out.println(chained.applyAsInt(4));
        I3 i3 = new Q(2);
        System.out.println(i3.f(8) + " " + i3.g(8));
        int total = 0;
        for (int i = 0; i < 10_000; i++) {
            total += all[i % all.length].g(i);
        }
        System.out.println(total);
    }
}
