package floats;

/// Shortest decimal that reads back: the hard cases of the literature and a walk through all
/// exponents.
public final class DoublePrinting {
    public static void main(String[] args) {
        double[] hard = {
            0.0,
            -0.0,
            1.0,
            0.1,
            0.2,
            0.1 + 0.2,
            1.0 / 3,
            2.0 / 3,
            100.0,
            1e7,
            1e-3,
            9999999.999999999,
            1e21,
            1e22,
            1e23,
            1.0E23 + 1e7,
            2.0E-3,
            2e23,
            4.9E-324,
            9.9E-324,
            2.2250738585072014E-308,
            2.2250738585072011e-308,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN,
            Math.PI,
            Math.E,
            5e-324 * 3,
            123456789012345678.0,
            9007199254740993.0,
            4.35,
            4.349999999999999,
            2.98023223876953125E-8,
            5.764607523034235E39,
            1.152921504606847E40,
            9.5E-3,
            1.0E-5,
            2.5E-320,
            8.41E21,
            2.0E-322,
            1.7976931348623157e308,
            0.3,
            1234.5678e-10,
            8.5e-5
        };
        for (double d : hard) {
            System.out.println(
                    d
                            + " "
                            + Long.toHexString(Double.doubleToLongBits(d))
                            + " "
                            + Double.toHexString(d));
        }
        long checksum = 0;
        long bits = 0x0000_0000_0000_0001L;
        for (int i = 0; i < 20_000; i++) {
            bits = bits * 6364136223846793005L + 1442695040888963407L;
            double d = Double.longBitsToDouble(bits);
            if (d != d) {
                continue;
            }
            String s = Double.toString(d);
            checksum = checksum * 31 + s.hashCode();
            if (Double.parseDouble(s) != d) {
                System.out.println("lost " + s);
            }
        }
        System.out.println(checksum);
        for (int e = -330; e < 310; e += 13) {
            System.out.print(Double.parseDouble("7.3e" + e) + " ");
        }
        System.out.println();
        StringBuilder b = new StringBuilder();
        b.append(1.5).append(-2.5f).append(1e10).append(1e-10f);
        System.out.println(b);
    }
}
