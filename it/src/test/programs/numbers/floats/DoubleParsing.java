package floats;

/// Decimal to double: halfway cases, subnormals, long digits, hexadecimal, white space, bad input.
public final class DoubleParsing {
    static void parse(String s) {
        try {
            double d = Double.parseDouble(s);
            System.out.println(
                    s
                            + " -> "
                            + d
                            + " "
                            + Long.toHexString(Double.doubleToRawLongBits(d))
                            + " "
                            + Float.parseFloat(s));
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        for (String s :
                new String[] {
                    "2.2250738585072012e-308",
                    "2.2250738585072011e-308",
                    "4.9406564584124654e-324",
                    "2.4703282292062327e-324",
                    "2.4703282292062328e-324",
                    "1.7976931348623158e308",
                    "1.7976931348623159e308",
                    "9007199254740993",
                    "9007199254740992.99999999999999999999",
                    "9007199254740993.00000000000000000001",
                    "1e23",
                    "8.5e22",
                    "0.1e-6",
                    "1e-400",
                    "1e400",
                    "-0",
                    "-.5",
                    "5.",
                    "+1.e+2",
                    "  12.5\t",
                    "1d",
                    "2.5f",
                    "0x1p3",
                    "0x1.8p-1",
                    "0x.8P1D",
                    "-0x1.fffffffffffff8p1023",
                    "0x1.0000000000000800000001p0",
                    "Infinity",
                    "-Infinity",
                    "NaN",
                    "+NaN",
                    "0.000000000000000000000000000000000000000000001401298464324817",
                    "16777217",
                    "16777217.0000001",
                    "1.00000005960464477539062500001",
                    "3.4028235677973366e38",
                    "",
                    " ",
                    "abc",
                    "1e",
                    "1e+",
                    "0x1",
                    ".",
                    "1.2.3",
                    "--1",
                    "1_000",
                    "Inf",
                    "nan",
                    "\u0661",
                    "1e99999999999",
                    "1e-99999999999",
                    "0e99999999999",
                    "123456789012345678901234567890123456789012345678901234567890e-50"
                }) {
            parse(s);
        }
        StringBuilder many = new StringBuilder("0.");
        for (int i = 0; i < 800; i++) {
            many.append((i * 7 + 3) % 10);
        }
        System.out.println(
                Double.parseDouble(many.toString())
                        + " "
                        + Double.parseDouble(many + "e-310")
                        + " "
                        + Double.parseDouble("1" + "0".repeat(308))
                        + " "
                        + Double.parseDouble("1" + "0".repeat(309)));
        try {
            Double.parseDouble(null);
        } catch (NullPointerException e) {
            System.out.println("npe");
        }
        long checksum = 0, x = 88172645463325252L;
        for (int i = 0; i < 20_000; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
            String s = (x >>> 11) + "e" + (x % 300);
            checksum = checksum * 37 + Double.doubleToLongBits(Double.parseDouble(s));
        }
        System.out.println(checksum);
    }
}
