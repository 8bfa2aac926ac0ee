package codegen;

/// Calls with more arguments than registers, of mixed kinds, through every call form, with every
/// one read back.
public final class ManyParameters {
    interface Big {
        String go(
                int a,
                long b,
                float c,
                double d,
                byte e,
                short f,
                char g,
                boolean h,
                String i,
                int j,
                long k,
                float l,
                double m,
                Object n,
                int o,
                double p,
                long q,
                float r);
    }

    static String all(
            int a,
            long b,
            float c,
            double d,
            byte e,
            short f,
            char g,
            boolean h,
            String i,
            int j,
            long k,
            float l,
            double m,
            Object n,
            int o,
            double p,
            long q,
            float r) {
        return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h + " " + i
                + " " + j + " " + k + " " + l + " " + m + " " + n + " " + o + " " + p + " " + q
                + " " + r;
    }

    String instance(
            int a,
            long b,
            float c,
            double d,
            byte e,
            short f,
            char g,
            boolean h,
            String i,
            int j,
            long k,
            float l,
            double m,
            Object n,
            int o,
            double p,
            long q,
            float r) {
        return getClass().getSimpleName()
                + all(r > 0 ? o : a, q, l, p, e, f, g, !h, i, a, b, c, d, n, j, m, k, r);
    }

    static double doubles(
            double a,
            double b,
            double c,
            double d,
            double e,
            double f,
            double g,
            double h,
            double i,
            double j,
            double k,
            double l) {
        return a - b * 2 + c - d * 3 + e - f * 4 + g - h * 5 + i - j * 6 + k - l * 7;
    }

    static long longs(
            long a, long b, long c, long d, long e, long f, long g, long h, long i, long j) {
        return a ^ b << 1 ^ c << 2 ^ d << 3 ^ e << 4 ^ f << 5 ^ g << 6 ^ h << 7 ^ i << 8 ^ j << 9;
    }

    static int recurse(int n, int a, int b, int c, int d, int e, int f, int g, int h, int i) {
        return n == 0
                ? a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i
                : recurse(n - 1, i, a, b, c, d, e, f, g, h) + n;
    }

    static Object refs(
            Object a,
            Object b,
            Object c,
            Object d,
            Object e,
            Object f,
            Object g,
            Object h,
            Object i) {
        byte[] garbage = new byte[1000];
        return "" + a + b + c + d + e + f + g + h + i + garbage.length;
    }

    static boolean bools(
            boolean a,
            boolean b,
            boolean c,
            boolean d,
            boolean e,
            boolean f,
            boolean g,
            boolean h) {
        return a & !b & c & !d & e & !f & g & !h;
    }

    static int bytes(byte a, byte b, short c, short d, char e, char f, byte g, short h, char i) {
        return a * 1 + b * 3 + c * 5 + d * 7 + e * 11 + f * 13 + g * 17 + h * 19 + i * 23;
    }

    public static void main(String[] args) {
        System.out.println(
                all(
                        1,
                        2L,
                        3.5f,
                        4.25,
                        (byte) -5,
                        (short) -6,
                        'g',
                        true,
                        "i",
                        10,
                        11L,
                        12.5f,
                        13.75,
                        null,
                        15,
                        16.5,
                        17L,
                        18f));
        System.out.println(
                new ManyParameters()
                        .instance(
                                1,
                                2L,
                                3.5f,
                                4.25,
                                (byte) -5,
                                (short) -6,
                                'g',
                                true,
                                "i",
                                10,
                                11L,
                                12.5f,
                                13.75,
                                "n",
                                15,
                                16.5,
                                17L,
                                18f));
        Big big = ManyParameters::all;
        System.out.println(
                big.go(
                        Integer.MIN_VALUE,
                        Long.MIN_VALUE,
                        Float.MIN_VALUE,
                        Double.MIN_VALUE,
                        Byte.MIN_VALUE,
                        Short.MIN_VALUE,
                        Character.MAX_VALUE,
                        false,
                        null,
                        -1,
                        -1L,
                        -0f,
                        -0.0,
                        big == null,
                        0,
                        Double.NaN,
                        Long.MAX_VALUE,
                        Float.NaN));
        Big bound = new ManyParameters()::instance;
        System.out.println(
                bound.go(
                        1, 2L, 3f, 4, (byte) 5, (short) 6, '7', true, "8", 9, 10L, 11f, 12, 13, 14,
                        15, 16L, 17f));
        System.out.println(
                doubles(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                        + " "
                        + longs(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                        + " "
                        + recurse(100, 1, 2, 3, 4, 5, 6, 7, 8, 9)
                        + " "
                        + refs(1, "2", '3', 4L, 5.0, null, new StringBuilder("7"), true, 9f)
                        + " "
                        + bools(true, false, true, false, true, false, true, false)
                        + " "
                        + bytes(
                                (byte) -1,
                                (byte) 127,
                                (short) -300,
                                (short) 300,
                                'e',
                                '\uffff',
                                (byte) -128,
                                (short) 32767,
                                '\0'));
    }
}
