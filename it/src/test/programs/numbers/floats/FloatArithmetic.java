package floats;

/// IEEE arithmetic: every operation on special operands, comparisons with NaN, signed zeros,
/// conversions, strict evaluation.
public final class FloatArithmetic {
    static final double[] D = {
        0.0,
        -0.0,
        1.5,
        -3.25,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };
    static final float[] F = {
        0f, -0f, 1.5f, -3.25f, Float.MIN_VALUE, Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NaN
    };

    static String compare(double a, double b) {
        return ""
                + (a < b ? 'l' : '.')
                + (a <= b ? 'L' : '.')
                + (a > b ? 'g' : '.')
                + (a >= b ? 'G' : '.')
                + (a == b ? '=' : '.')
                + (a != b ? '!' : '.')
                + (!(a < b) ? 'n' : '.')
                + (!(a >= b) ? 'N' : '.');
    }

    static String compare(float a, float b) {
        return ""
                + (a < b ? 'l' : '.')
                + (a <= b ? 'L' : '.')
                + (a > b ? 'g' : '.')
                + (a >= b ? 'G' : '.')
                + (a == b ? '=' : '.')
                + (a != b ? '!' : '.');
    }

    public static void main(String[] args) {
        for (double a : D) {
            StringBuilder s = new StringBuilder();
            for (double b : D) {
                s.append(a + b)
                        .append(',')
                        .append(a - b)
                        .append(',')
                        .append(a * b)
                        .append(',')
                        .append(a / b)
                        .append(',')
                        .append(a % b)
                        .append(' ')
                        .append(compare(a, b))
                        .append("; ");
            }
            System.out.println(s);
        }
        for (float a : F) {
            StringBuilder s = new StringBuilder();
            for (float b : F) {
                s.append(a + b)
                        .append(',')
                        .append(a - b)
                        .append(',')
                        .append(a * b)
                        .append(',')
                        .append(a / b)
                        .append(',')
                        .append(a % b)
                        .append(' ')
                        .append(compare(a, b))
                        .append("; ");
            }
            System.out.println(s);
        }
        for (double d :
                new double[] {
                    0.9,
                    -0.9,
                    2147483647.5,
                    -2147483649.0,
                    4e9,
                    1e19,
                    -1e19,
                    9.223372036854775E18,
                    Double.NaN,
                    65536.7,
                    -1.5
                }) {
            System.out.println(
                    (int) d
                            + " "
                            + (long) d
                            + " "
                            + (char) d
                            + " "
                            + (short) d
                            + " "
                            + (byte) d
                            + " "
                            + (float) d
                            + " "
                            + (int) (float) d
                            + " "
                            + (long) (float) d);
        }
        for (long l :
                new long[] {
                    0,
                    1,
                    -1,
                    Long.MAX_VALUE,
                    Long.MIN_VALUE,
                    (1L << 53) + 1,
                    (1L << 24) + 1,
                    0x7fffffbfffffffffL,
                    1234567890123456789L
                }) {
            System.out.println(
                    (double) l + " " + (float) l + " " + (float) (int) l + " " + (long) (double) l);
        }
        double s = 0;
        for (int i = 1; i < 1000; i++) {
            s += 1.0 / i;
            s *= 0.999;
            s -= i / 1e4;
        }
        System.out.println(s);
        float t = 0;
        for (int i = 1; i < 1000; i++) {
            t += 1f / i;
            t *= 0.999f;
            t -= i / 1e4f;
        }
        System.out.println(t);
        System.out.println(
                -0.0
                        + 0.0
                        + " "
                        + (-0.0 - 0.0)
                        + " "
                        + (0.0 == -0.0)
                        + " "
                        + Double.valueOf(0.0).equals(-0.0)
                        + " "
                        + 1 / -0.0
                        + " "
                        + -(0.0)
                        + " "
                        + (0.0 - 0.0)
                        + " "
                        + Math.min(0.0, -0.0)
                        + " "
                        + Math.max(-0f, 0f)
                        + " "
                        + Math.abs(-0.0));
        double d = 5;
        d++;
        d %= 2.5;
        d -= 1e-17;
        System.out.println(
                d
                        + " "
                        + 1e308 * 10 / 10
                        + " "
                        + (0.1 + 0.2 == 0.3)
                        + " "
                        + (0.1f + 0.2f == 0.3f)
                        + " "
                        + 3 * 0.1
                        + " "
                        + (float) 0.1 * 3);
        System.out.println(
                Double.doubleToLongBits(Double.longBitsToDouble(0x7ff0000000000001L))
                        + " "
                        + Float.floatToIntBits(Float.intBitsToFloat(0x7f800001))
                        + " "
                        + Double.isFinite(1e308 * 10)
                        + " "
                        + Double.compare(Double.NaN, Double.POSITIVE_INFINITY)
                        + " "
                        + Float.float16ToFloat((short) 0x3c01)
                        + " "
                        + Float.floatToFloat16(65519f)
                        + " "
                        + Double.MIN_EXPONENT
                        + Float.MAX_EXPONENT
                        + " "
                        + Double.sum(1, 2)
                        + Float.max(1, Float.NaN));
    }
}
