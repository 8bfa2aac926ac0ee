package dispatch;

/// Many classes behind one call site: deep hierarchy, wide hierarchy, many interfaces each.
public final class Megamorphic {
    interface Op {
        long apply(long x);
    }

    interface Named {
        default String label() {
            return getClass().getSimpleName();
        }
    }

    interface Twice extends Op {
        default long twice(long x) {
            return apply(apply(x));
        }
    }

    abstract static class L0 implements Twice, Named {
        long k;

        L0(long k) {
            this.k = k;
        }
    }

    static class L1 extends L0 {
        L1(long k) {
            super(k);
        }

        public long apply(long x) {
            return x + k;
        }
    }

    static class L2 extends L1 {
        L2(long k) {
            super(k * 2);
        }

        @Override
        public long apply(long x) {
            return super.apply(x) * 3;
        }
    }

    static class L3 extends L2 {
        L3(long k) {
            super(k * 3);
        }

        @Override
        public long apply(long x) {
            return super.apply(x) - 7;
        }
    }

    static class L4 extends L3 {
        L4(long k) {
            super(k * 4);
        }

        @Override
        public long apply(long x) {
            return super.apply(x) ^ 0x55;
        }
    }

    static class L5 extends L4 {
        L5(long k) {
            super(k * 5);
        }

        @Override
        public String label() {
            return "five";
        }
    }

    static class L6 extends L5 {
        L6(long k) {
            super(k);
        }

        @Override
        public long apply(long x) {
            return super.apply(x) >>> 1;
        }
    }

    static class L7 extends L6 {
        L7(long k) {
            super(k);
        }

        @Override
        public long twice(long x) {
            return super.twice(x) + 1;
        }
    }

    static class L8 extends L7 {
        L8(long k) {
            super(k);
        }

        @Override
        public long apply(long x) {
            return Long.rotateLeft(super.apply(x), 5);
        }
    }

    static class L9 extends L8 {
        L9(long k) {
            super(k);
        }

        @Override
        public long apply(long x) {
            return ~super.apply(x);
        }
    }

    static boolean isA(Object o, int depth) {
        return switch (depth) {
            case 0 -> o instanceof L0;
            case 1 -> o instanceof L1;
            case 2 -> o instanceof L2;
            case 3 -> o instanceof L3;
            case 4 -> o instanceof L4;
            case 5 -> o instanceof L5;
            case 6 -> o instanceof L6;
            case 7 -> o instanceof L7;
            case 8 -> o instanceof L8;
            default -> o instanceof L9;
        };
    }

    public static void main(String[] args) {
        L0[] all = {
            new L1(1), new L2(2), new L3(3), new L4(4), new L5(5), new L6(6), new L7(7), new L8(8),
            new L9(9)
        };
        long x = 12345;
        for (int i = 0; i < 9000; i++) {
            x = all[i % 9].apply(x);
        }
        System.out.println(x);
        for (L0 one : all) {
            StringBuilder tests = new StringBuilder();
            for (int depth = 0; depth < 10; depth++) {
                tests.append(isA(one, depth) ? '+' : '-');
            }
            System.out.println(one.label() + " " + tests + " " + one.twice(1000));
        }
    }
}
