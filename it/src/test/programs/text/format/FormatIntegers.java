package format;

import java.math.BigInteger;
import java.util.IllegalFormatException;
import java.util.Locale;

/// Formatter on integral types, characters, booleans, strings, hash codes; flags, widths, argument
/// indexes, errors.
public final class FormatIntegers {
    static void f(String format, Object... args) {
        try {
            System.out.println(format + " -> [" + String.format(Locale.ROOT, format, args) + "]");
        } catch (IllegalFormatException e) {
            System.out.println(
                    format + " !! " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        f("%d %5d %-5d| %05d %+d % d %,d %(d", 42, 42, 42, 42, 42, 42, 1234567, -42);
        f("%x %X %#x %08x %o %#o", 255, 255, 255, 255, 8, 8);
        f("%x %x %x %x %o", (byte) -1, (short) -1, -1, -1L, (byte) -8);
        f("%d %d %d %d", Byte.MIN_VALUE, Short.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE);
        f("%,d %,015d %(,d %+,d", 1234567890123L, -1234567, -9876543, 1000);
        f(
                "%d %x %,d",
                new BigInteger("123456789012345678901234567890"),
                new BigInteger("-255"),
                BigInteger.TEN.pow(20));
        f("%c %C %c %c %5c|%-5c|", 'a', 'b', 65, 0x1F600, 'x', 'y');
        f("%b %B %b %b %7b|%-7.2b|", true, false, null, "x", true, false);
        f("%s %S %10s|%-10s|%.2s|%10.2s|", "str", "upper", "right", "left", "cut", "both");
        f("%s %s %s", null, 1.5, java.util.List.of(1));
        f("%h %h %H", "hash", 42, "hash");
        f("%n%%%5%|%-5%|");
        f("%2$s %1$s %<s %s %s", "a", "b");
        f("%3$s %s %s %<s", "x", "y", "z");
        f("%1$s %1$5s %1$-5s|", "q");
        f("%d", "str");
        f("%d", 1.5);
        f("%q", 1);
        f("%", 1);
        f("%s");
        f("%5$s", 1);
        f("%-d", 1);
        f("%-05d", 1);
        f("%+x", 1);
        f("%,x", 1);
        f("%#s", "x");
        f("%.2d", 1);
        f("%c", "str");
        f("%c", 0x110000);
        f("%+ d", 1);
        f("%<s", 1);
        f("%0d", 5);
        f("%#d", 5);
        f("%99999999999d", 5);
        f("%--5d", 5);
        f("%s %d", "x", null);
        f("%x %o %c", null, null, null);
        f("plain");
        f("%tQ", "x");
        f("%10d|%-10d|%(10d|", -5, -5, -5);
        StringBuilder sb = new StringBuilder();
        java.util.Formatter fm = new java.util.Formatter(sb, Locale.ROOT);
        fm.format("%s-%d;", "a", 1).format("%s", "b");
        System.out.println(sb + " " + fm.toString().length());
        fm.close();
        try {
            fm.format("x");
        } catch (java.util.FormatterClosedException e) {
            System.out.println(e.getClass().getSimpleName());
        }
        System.out.printf("%s %s%n", "printf", 1);
        System.out.println(
                String.format(
                                "%s",
                                new java.util.Formattable() {
                                    public void formatTo(
                                            java.util.Formatter x,
                                            int flags,
                                            int width,
                                            int precision) {
                                        x.format("F%d,%d,%d", flags, width, precision);
                                    }
                                })
                        + "%-8.3s|".formatted("formatted"));
    }
}
