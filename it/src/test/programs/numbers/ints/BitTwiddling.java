package ints;

/// Integer and Long bit methods against plain loops.
public final class BitTwiddling {
    static int slowCount(long x) {
        int n = 0;
        for (; x != 0; x >>>= 1) {
            n += (int) (x & 1);
        }
        return n;
    }

    static int slowZeros(long x) {
        int n = 0;
        for (int i = 63; i >= 0 && (x >>> i & 1) == 0; i--) {
            n++;
        }
        return n;
    }

    public static void main(String[] args) {
        long[] xs = {
            0,
            1,
            -1,
            2,
            3,
            0x80000000L,
            0xffffffffL,
            1L << 63,
            1L << 62,
            0x00ff00ff00ff00ffL,
            0x123456789abcdef0L,
            -2,
            Integer.MIN_VALUE,
            12345678901L
        };
        for (long x : xs) {
            int i = (int) x;
            System.out.println(
                    Long.bitCount(x)
                            + " "
                            + (Long.bitCount(x) == slowCount(x))
                            + " "
                            + (Long.numberOfLeadingZeros(x) == slowZeros(x))
                            + " "
                            + Long.numberOfTrailingZeros(x)
                            + " "
                            + Integer.bitCount(i)
                            + " "
                            + Integer.numberOfLeadingZeros(i)
                            + " "
                            + Integer.numberOfTrailingZeros(i)
                            + " "
                            + Integer.reverse(i)
                            + " "
                            + Long.reverse(x)
                            + " "
                            + Integer.reverseBytes(i)
                            + " "
                            + Long.reverseBytes(x)
                            + " "
                            + Integer.highestOneBit(i)
                            + " "
                            + Long.highestOneBit(x)
                            + " "
                            + Integer.lowestOneBit(i)
                            + " "
                            + Long.lowestOneBit(x)
                            + " "
                            + Integer.rotateLeft(i, 7)
                            + " "
                            + Integer.rotateRight(i, 39)
                            + " "
                            + Long.rotateLeft(x, 70)
                            + " "
                            + Long.rotateRight(x, -3)
                            + " "
                            + Integer.signum(i)
                            + Long.signum(x)
                            + " "
                            + Short.reverseBytes((short) x)
                            + " "
                            + (int) Character.reverseBytes((char) x));
        }
        System.out.println(
                Integer.compress(0xabcdef12, 0x0ff00ff0)
                        + " "
                        + Integer.expand(0x1234, 0x0ff00ff0)
                        + " "
                        + Long.compress(0x123456789abcdefL, 0xf0f0f0f0f0f0f0fL)
                        + " "
                        + Long.expand(0xffff, 0x5555555555555555L));
        long h = 1125899906842597L;
        for (int i = 0; i < 100_000; i++) {
            h ^= h << 13;
            h ^= h >>> 7;
            h ^= h << 17;
            h +=
                    Long.bitCount(h) * Long.numberOfLeadingZeros(h >>> (i & 63))
                            + Integer.rotateLeft((int) h, i);
        }
        System.out.println(h);
        int gray = 0, parity = 0;
        for (int i = 0; i < 1000; i++) {
            gray ^= i ^ i >> 1;
            parity += Integer.bitCount(i) & 1;
        }
        System.out.println(gray + " " + parity);
        for (int n : new int[] {0, 1, 5, 64, 65, 1000, 1 << 30}) {
            int v = n - 1;
            v |= v >> 1;
            v |= v >> 2;
            v |= v >> 4;
            v |= v >> 8;
            v |= v >> 16;
            System.out.print(
                    v + 1 + " " + (-1 >>> Integer.numberOfLeadingZeros(Math.max(n - 1, 0))) + " ");
        }
        System.out.println();
    }
}
