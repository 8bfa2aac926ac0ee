package codegen;

/// 64-bit arithmetic written out of 32-bit halves, against the direct operations; comparisons of
/// mixed widths.
public final class LongArithmetic {
    static long mul(long a, long b) {
        long al = a & 0xffffffffL, ah = a >>> 32, bl = b & 0xffffffffL, bh = b >>> 32;
        return al * bl + (ah * bl + al * bh << 32);
    }

    static long high(long a, long b) {
        long al = a & 0xffffffffL, ah = a >> 32, bl = b & 0xffffffffL, bh = b >> 32;
        long t = ah * bl + (al * bl >>> 32);
        long w = (t & 0xffffffffL) + al * bh;
        return ah * bh + (t >> 32) + (w >> 32);
    }

    static long divide(long a, long b) {
        boolean neg = a < 0 != b < 0;
        long x = Math.abs(a), y = Math.abs(b), q = 0, r = 0;
        for (int i = 63; i >= 0; i--) {
            r = r << 1 | x >>> i & 1;
            if (Long.compareUnsigned(r, y) >= 0) {
                r -= y;
                q |= 1L << i;
            }
        }
        return neg ? -q : q;
    }

    static int isqrt(long n) {
        long r = 0;
        for (long bit = 1L << 62; bit != 0; bit >>>= 2) {
            if (n >= r + bit) {
                n -= r + bit;
                r = (r >> 1) + bit;
            } else {
                r >>= 1;
            }
        }
        return (int) r;
    }

    static int count(long a, int b) {
        int c = 0;
        if (a > b) {
            c |= 1;
        }
        if (a < b) {
            c |= 2;
        }
        if ((int) a == b) {
            c |= 4;
        }
        if (a == b) {
            c |= 8;
        }
        if ((short) a >= (byte) b) {
            c |= 16;
        }
        if ((char) a <= b) {
            c |= 32;
        }
        if ((double) a != b) {
            c |= 64;
        }
        if (a >>> 1 > b >>> 1) {
            c |= 128;
        }
        return c;
    }

    public static void main(String[] args) {
        long[] xs = {
            0,
            1,
            -1,
            7,
            0x7fffffffL,
            0x80000000L,
            0xffffffffL,
            0x100000000L,
            Long.MAX_VALUE,
            Long.MIN_VALUE + 1,
            0x123456789abcdefL,
            -0x0fedcba987654321L
        };
        boolean ok = true;
        long h = 0;
        for (long a : xs) {
            for (long b : xs) {
                ok &=
                        mul(a, b) == a * b
                                && high(a, b) == Math.multiplyHigh(a, b)
                                && (b == 0 || divide(a, b) == a / b);
                h =
                        h * 31
                                + count(a, (int) b)
                                + (a * b >>> 17)
                                + Long.compare(a, b)
                                + (a ^ b << (int) a);
            }
        }
        System.out.println(ok + " " + h);
        int bad = 0;
        for (long n = 0; n < 3_000_000_000L; n += 7_654_321) {
            int r = isqrt(n);
            if ((long) r * r > n || (long) (r + 1) * (r + 1) <= n) {
                bad++;
            }
        }
        System.out.println(bad + " " + isqrt(Long.MAX_VALUE));
        long a = 1, b = 1;
        for (int i = 0; i < 1000; i++) {
            long t = a + b;
            a = b;
            b = t;
        }
        System.out.println(a + " " + b);
        long p = 1;
        for (int i = 0; i < 100; i++) {
            p = p * 3 % 1_000_000_007L;
        }
        System.out.println(p);
        long lcg = 1;
        int hist = 0;
        for (int i = 0; i < 100_000; i++) {
            lcg = lcg * 6364136223846793005L + 1442695040888963407L;
            hist += (int) (lcg >>> 60);
        }
        System.out.println(lcg + " " + hist);
        int i = 5;
        long l = i;
        l <<= i;
        l |= i;
        l += i--;
        l *= -i;
        i += l;
        i >>= 1L;
        System.out.println(i + " " + l);
        long mask = 0;
        for (int k = 0; k < 64; k += 3) {
            mask |= 1L << k;
        }
        System.out.println(
                Long.toHexString(mask)
                        + " "
                        + (mask & -mask)
                        + " "
                        + (mask & mask - 1)
                        + " "
                        + (int) (mask >>> 31)
                        + " "
                        + (short) (mask >> 13));
    }
}
