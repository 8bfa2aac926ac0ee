package ints;

/// The same arithmetic on constants, on locals the compiler can see through, and on values it
/// cannot know.
public final class ConstantFolding {
    static int unknown(int x) {
        return (int) (x + (System.nanoTime() & 0));
    }

    static int poly(int x) {
        return ((x * 3 + 1) * x - 7) / 3 % 11 ^ x << 3;
    }

    static long lpoly(long x) {
        return ((x * 3 + 1) * x - 7) / 3 % 11 ^ x << 3 ^ x >>> 60;
    }

    static int divs(int x) {
        return x / 1
                + x / -1
                + x / 2
                + x / 3
                + x / 7
                + x / -5
                + x / 10
                + x / 1000
                + x / 65536
                + x / Integer.MAX_VALUE
                + x / Integer.MIN_VALUE;
    }

    static int rems(int x) {
        return x % 1
                + x % -1
                + x % 2 * 3
                + x % 3 * 5
                + x % 7 * 7
                + x % -5 * 11
                + x % 10 * 13
                + x % 64 * 17
                + x % Integer.MIN_VALUE;
    }

    static long ldivs(long x) {
        return x / 1
                + x / -1
                + x / 2
                + x / 3
                + x / 7
                + x / -5
                + x / 10
                + x / 1000000007L
                + x / (1L << 40)
                + x / Long.MAX_VALUE
                + x / Long.MIN_VALUE;
    }

    static int muls(int x) {
        return x * 2 ^ x * 3 ^ x * 5 ^ x * 7 ^ x * 9 ^ x * 15 ^ x * 17 ^ x * -1 ^ x * -8 ^ x * 100
                ^ x * 0 ^ x * 65537;
    }

    static boolean compares(int x) {
        return x + 1 > x
                ^ x - 1 < x
                ^ (x & 7) < 8
                ^ x >>> 1 >= 0
                ^ x * 2 / 2 == x
                ^ (long) x + 1 > x;
    }

    static int branches(int x) {
        int r = 0;
        if (x > 5 && x < 10 || x == 42) {
            r |= 1;
        }
        if ((x & 1) == 0) {
            r |= 2;
        }
        if (x - 5 < 0 != x < 5) {
            r |= 4;
        }
        if (!(x >= 0) || x > 1 << 20) {
            r |= 8;
        }
        return r;
    }

    public static void main(String[] args) {
        System.out.println(
                poly(1000003) == poly(unknown(1000003)) && lpoly(-5L) == lpoly(unknown(-5)));
        for (int x :
                new int[] {
                    0,
                    1,
                    -1,
                    5,
                    7,
                    42,
                    -42,
                    1 << 20,
                    Integer.MAX_VALUE,
                    Integer.MIN_VALUE,
                    Integer.MIN_VALUE + 1,
                    123456789
                }) {
            System.out.println(
                    poly(x)
                            + " "
                            + lpoly(x * 1000003L)
                            + " "
                            + divs(x)
                            + " "
                            + rems(x)
                            + " "
                            + ldivs(x * 4294967297L)
                            + " "
                            + muls(x)
                            + " "
                            + compares(x)
                            + " "
                            + branches(x));
        }
        int s = 0;
        for (int i = 0; i < 300_000; i++) {
            s += divs(i * 7919) ^ rems(i * 104729) ^ muls(i);
        }
        System.out.println(s);
        long l = 0;
        for (int i = 0; i < 300_000; i++) {
            l += ldivs(i * 0x9E3779B97F4A7C15L);
        }
        System.out.println(l);
        final int a = 7;
        final int b = a * 6;
        final long c = 1L << b;
        final char d = (char) (b + 23);
        final String e = "v" + b + d + c;
        System.out.println(
                e
                        + (e == "v42A4398046511104")
                        + (byte) 300
                        + (short) -40000
                        + (5 / 2 * 2.0)
                        + (1 / 2 + 1 / 2.0));
    }
}
