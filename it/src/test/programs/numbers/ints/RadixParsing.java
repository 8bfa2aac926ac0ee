package ints;

/// Parsing and printing of int and long in all radices, unsigned too.
public final class RadixParsing {
    static void attempt(String s, int radix) {
        try {
            System.out.print(Integer.parseInt(s, radix));
        } catch (NumberFormatException e) {
            System.out.print(e.getMessage());
        }
        try {
            System.out.print(" / " + Long.parseUnsignedLong(s, radix));
        } catch (NumberFormatException e) {
            System.out.print(" / " + e.getMessage());
        }
        System.out.println();
    }

    public static void main(String[] args) {
        for (int radix = 2; radix <= 36; radix += 5) {
            System.out.println(
                    Integer.toString(Integer.MIN_VALUE, radix)
                            + " "
                            + Long.toString(Long.MIN_VALUE, radix)
                            + " "
                            + Integer.toUnsignedString(-5, radix)
                            + " "
                            + Long.toUnsignedString(-5L, radix)
                            + " "
                            + Integer.parseInt(Integer.toString(-123456, radix), radix)
                            + " "
                            + Long.parseLong(Long.toString(Long.MAX_VALUE, radix), radix)
                            + " "
                            + Long.parseUnsignedLong(Long.toUnsignedString(-1L, radix), radix));
        }
        attempt("2147483648", 10);
        attempt("-2147483648", 10);
        attempt("+5", 10);
        attempt("-", 10);
        attempt("+", 10);
        attempt("zz", 36);
        attempt("102", 2);
        attempt("7fffffff", 16);
        attempt("ffffffffffffffff", 16);
        attempt("18446744073709551616", 10);
        attempt("18446744073709551615", 10);
        attempt("", 10);
        attempt("5", 1);
        attempt("5", 99);
        attempt("\u0665", 10);
        attempt(" 5", 10);
        attempt("-0", 10);
        attempt("00000000000000000000012", 10);
        System.out.println(
                Integer.toHexString(-1)
                        + " "
                        + Integer.toOctalString(-8)
                        + " "
                        + Integer.toBinaryString(10)
                        + " "
                        + Long.toHexString(Long.MIN_VALUE)
                        + " "
                        + Long.toBinaryString(-1L).length()
                        + " "
                        + Long.toOctalString(511)
                        + " "
                        + Integer.toString(0)
                        + " "
                        + Integer.toString(7, 77)
                        + " "
                        + Integer.toUnsignedString(-1)
                        + " "
                        + Integer.parseUnsignedInt("4294967295")
                        + " "
                        + Integer.parseInt("abc123xyz", 3, 6, 10));
        StringBuilder all = new StringBuilder();
        for (int i = 1; i != 0; i *= 10) {
            all.append(i).append(-i).append(i - 1).append(',');
            if (i == 1_000_000_000) {
                break;
            }
        }
        for (long l = 1; l < Long.MAX_VALUE / 10; l *= 10) {
            all.append(l).append(1 - l).append(',');
        }
        System.out.println(all);
        long sum = 0;
        for (int i = 0; i < 50_000; i++) {
            int v = i * 85899 - 2000000000;
            sum +=
                    Integer.parseInt(Integer.toString(v))
                            + String.valueOf((long) v * v).length()
                            + Integer.parseInt(Integer.toHexString(i), 16);
        }
        System.out.println(sum);
        System.out.println(
                Character.forDigit(11, 16)
                        + " "
                        + Character.digit('Z', 36)
                        + " "
                        + Character.digit('8', 8)
                        + " "
                        + Character.getNumericValue('x'));
    }
}
