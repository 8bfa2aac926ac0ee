package ints;

/// Overflow, shifts, division, remainders, exact methods, unsigned views of int and long.
public final class IntegerEdges {
    interface Body {
        Object run();
    }

    static void attempt(Body b) {
        try {
            System.out.println(b.run());
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }

    static final int[] I = {
        0, 1, -1, 2, 7, -8, 31, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x55555555, 1 << 16
    };
    static final long[] L = {
        0, 1, -1, 3, -10, 63, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32, 0x0123456789abcdefL
    };

    public static void main(String[] args) {
        for (int a : I) {
            StringBuilder s = new StringBuilder();
            for (int b : I) {
                s.append(a + b)
                        .append(' ')
                        .append(a - b)
                        .append(' ')
                        .append(a * b)
                        .append(' ')
                        .append(a << b)
                        .append(' ')
                        .append(a >> b)
                        .append(' ')
                        .append(a >>> b)
                        .append(' ')
                        .append(a & b | ~a ^ b)
                        .append(' ');
                if (b != 0) {
                    s.append(a / b)
                            .append(' ')
                            .append(a % b)
                            .append(' ')
                            .append(Math.floorDiv(a, b))
                            .append(' ')
                            .append(Math.floorMod(a, b))
                            .append(' ')
                            .append(Integer.divideUnsigned(a, b))
                            .append(' ')
                            .append(Integer.remainderUnsigned(a, b))
                            .append(' ')
                            .append(Math.ceilDiv(a, b));
                }
                s.append(Integer.compareUnsigned(a, b)).append(';');
            }
            System.out.println(a + " " + s.toString().hashCode() + " " + s.substring(0, 60));
        }
        for (long a : L) {
            StringBuilder s = new StringBuilder();
            for (long b : L) {
                s.append(a + b)
                        .append(' ')
                        .append(a - b)
                        .append(' ')
                        .append(a * b)
                        .append(' ')
                        .append(a << b)
                        .append(' ')
                        .append(a >> b)
                        .append(' ')
                        .append(a >>> b)
                        .append(' ')
                        .append(a & b | ~a ^ b)
                        .append(' ');
                if (b != 0) {
                    s.append(a / b)
                            .append(' ')
                            .append(a % b)
                            .append(' ')
                            .append(Math.floorDiv(a, b))
                            .append(' ')
                            .append(Math.floorMod(a, b))
                            .append(' ')
                            .append(Long.divideUnsigned(a, b))
                            .append(' ')
                            .append(Long.remainderUnsigned(a, b))
                            .append(' ');
                }
                s.append(Long.compareUnsigned(a, b))
                        .append(Math.multiplyHigh(a, b))
                        .append(Math.unsignedMultiplyHigh(a, b))
                        .append(';');
            }
            System.out.println(a + " " + s.toString().hashCode() + " " + s.substring(0, 60));
        }
        attempt(() -> Math.addExact(Integer.MAX_VALUE, 1));
        attempt(() -> Math.addExact(1L, 2L));
        attempt(() -> Math.multiplyExact(1L << 40, 1L << 30));
        attempt(() -> Math.subtractExact(Integer.MIN_VALUE, 1));
        attempt(() -> Math.negateExact(Integer.MIN_VALUE));
        attempt(() -> Math.toIntExact(1L << 31));
        attempt(() -> Math.incrementExact(Long.MAX_VALUE));
        attempt(() -> Math.absExact(Integer.MIN_VALUE));
        attempt(() -> Math.abs(Integer.MIN_VALUE));
        attempt(() -> Math.divideExact(Integer.MIN_VALUE, -1));
        attempt(() -> Math.multiplyFull(Integer.MIN_VALUE, Integer.MIN_VALUE));
        attempt(() -> Math.floorMod(-5, 0));
        attempt(() -> 5L / (args.length * 1L));
        attempt(() -> Math.powExact(3, 21));
        byte b = (byte) 0xff;
        short s = (short) 0x8000;
        char c = (char) -1;
        System.out.println(
                b
                        + " "
                        + s
                        + " "
                        + (int) c
                        + " "
                        + (b & 0xff)
                        + " "
                        + (b >>> 1)
                        + " "
                        + (byte) (b >>> 1)
                        + " "
                        + (s << 1)
                        + " "
                        + (c + 1)
                        + " "
                        + (char) (c + 66)
                        + " "
                        + (int) 3000000000L
                        + " "
                        + (short) 70000
                        + " "
                        + Byte.toUnsignedInt(b)
                        + " "
                        + Short.toUnsignedLong(s)
                        + " "
                        + Integer.toUnsignedLong(-1));
        int i = Integer.MAX_VALUE;
        i++;
        long l = i--;
        System.out.println(
                i
                        + " "
                        + l
                        + " "
                        + (i + 1L)
                        + " "
                        + (long) (i + 1)
                        + " "
                        + (1 << 32)
                        + " "
                        + (1 << 31 >> 31)
                        + " "
                        + (1L << 63 >>> 63)
                        + " "
                        + (5 >> -1)
                        + " "
                        + -(-2147483648));
    }
}
