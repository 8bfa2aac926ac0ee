package floats;

/// Bits of floats and doubles: fields, neighbours, hexadecimal text, float16, rounding by hand,
/// scaling across the whole range.
public final class HexAndBits {
    static String parts(double d) {
        long bits = Double.doubleToRawLongBits(d);
        return (bits >>> 63)
                + ":"
                + (bits >>> 52 & 0x7ff)
                + ":"
                + Long.toHexString(bits & 0xfffffffffffffL);
    }

    static double roundToFloat(double d) {
        long bits = Double.doubleToLongBits(d);
        long lower = bits & 0x1fffffffL;
        bits &= ~0x1fffffffL;
        if (lower > 0x10000000L || lower == 0x10000000L && (bits & 0x20000000L) != 0) {
            bits += 0x20000000L;
        }
        return Double.longBitsToDouble(bits);
    }

    public static void main(String[] args) {
        for (double d :
                new double[] {
                    0,
                    -0.0,
                    1,
                    -2,
                    0.1,
                    1e-310,
                    Double.MIN_VALUE,
                    Double.MAX_VALUE,
                    Double.NaN,
                    Double.NEGATIVE_INFINITY
                }) {
            System.out.println(
                    parts(d)
                            + " "
                            + Double.toHexString(d)
                            + " "
                            + Float.toHexString((float) d)
                            + " "
                            + Math.getExponent(d)
                            + " "
                            + Math.ulp(d)
                            + " "
                            + Math.nextUp(d)
                            + " "
                            + Math.nextDown(d)
                            + " "
                            + Double.isFinite(d)
                            + Double.isNaN(d));
        }
        int wrong = 0;
        long x = 7;
        for (int i = 0; i < 20_000; i++) {
            x = x * 6364136223846793005L + 1442695040888963407L;
            double d = Double.longBitsToDouble(0x3800000000000000L + (x >>> 5)) % 1e30;
            if (Math.abs(d) > 1e-30
                    && Math.abs(d) < 1e30
                    && (double) (float) d != roundToFloat(d)) {
                wrong++;
            }
        }
        System.out.println(wrong);
        StringBuilder text = new StringBuilder();
        for (int e = -1080; e < 1030; e += 97) {
            text.append(Math.scalb(1.5, e)).append(' ').append(StrictMath.pow(2, e)).append(' ');
        }
        System.out.println(text);
        for (float f :
                new float[] {
                    0, 1, -2.5f, 65504, 65520, 6e-8f, 3e-8f, 1e-5f, Float.NaN, 0.1f, 2049, 2051
                }) {
            short half = Float.floatToFloat16(f);
            System.out.print(
                    Integer.toHexString(half & 0xffff) + "=" + Float.float16ToFloat(half) + " ");
        }
        System.out.println();
        double up = 1, down = 1;
        for (int i = 0; i < 1000; i++) {
            up = Math.nextUp(up);
            down = Math.nextAfter(down, -1);
        }
        System.out.println(
                up
                        + " "
                        + down
                        + " "
                        + (up - 1) / Math.ulp(1.0)
                        + " "
                        + Math.copySign(0.0, -1)
                        + " "
                        + Math.fma(0x1p53, 0x1p53, 1)
                        + " "
                        + Math.fma(0.1, 10, -1)
                        + " "
                        + (0.1 * 10 - 1)
                        + " "
                        + Math.rint(2.5)
                        + Math.rint(3.5)
                        + Math.rint(-0.4));
        System.out.println(
                Float.intBitsToFloat(0x7f7fffff)
                        + " "
                        + Float.intBitsToFloat(1)
                        + " "
                        + Double.longBitsToDouble(0x000fffffffffffffL)
                        + " "
                        + Double.valueOf("0x1.fffffffffffffp1023")
                        + " "
                        + Float.parseFloat("0x1.fffffeP127")
                        + " "
                        + Float.parseFloat("0x1p-149")
                        + " "
                        + Double.parseDouble("0x0.8p-1074"));
    }
}
