package floats;

/// Shortest float decimals, and floats seen as doubles.
public final class FloatPrinting {
    public static void main(String[] args) {
        float[] hard = {
            0f,
            -0f,
            1f,
            0.1f,
            0.3f,
            1f / 3,
            1e7f,
            9999999f,
            1.0E-3f,
            9.999E-4f,
            1.4E-45f,
            2.8E-45f,
            1.17549435E-38f,
            1.17549421E-38f,
            3.4028235E38f,
            Float.NaN,
            Float.NEGATIVE_INFINITY,
            16777216f,
            16777217f,
            8388608.5f,
            2.0E10f,
            3.3554432E7f,
            8.999999f,
            5.0E-10f,
            1.1E-44f,
            123456.79f,
            4.7223665E21f,
            0.033854f,
            1.342178E8f
        };
        for (float f : hard) {
            System.out.println(
                    f
                            + " "
                            + Integer.toHexString(Float.floatToIntBits(f))
                            + " "
                            + Float.toHexString(f)
                            + " "
                            + (double) f);
        }
        long checksum = 0;
        int bits = 1;
        for (int i = 0; i < 20_000; i++) {
            bits = bits * 1664525 + 1013904223;
            float f = Float.intBitsToFloat(bits);
            if (f != f) {
                continue;
            }
            String s = Float.toString(f);
            checksum = checksum * 31 + s.hashCode();
            if (Float.parseFloat(s) != f) {
                System.out.println("lost " + s);
            }
        }
        System.out.println(checksum);
        System.out.println(
                (float) 0.1
                        + " "
                        + (float) 1e300
                        + " "
                        + (float) 1e-300
                        + " "
                        + (float) 1.00000017881393432617187499
                        + " "
                        + (float) 1.00000017881393432617187500
                        + " "
                        + (0.1f + 0.2f)
                        + " "
                        + (0.1f + 0.2)
                        + " "
                        + 0.1f * 3);
    }
}
