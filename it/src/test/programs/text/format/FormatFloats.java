package format;

import java.math.BigDecimal;
import java.util.IllegalFormatException;
import java.util.Locale;

/// Formatter on float, double and BigDecimal: f, e, g, a with all flags; rounding; special values.
public final class FormatFloats {
    static void f(String format, Object... args) {
        try {
            System.out.println(format + " -> [" + String.format(Locale.ROOT, format, args) + "]");
        } catch (IllegalFormatException e) {
            System.out.println(
                    format + " !! " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        double[] all = {
            0.0,
            -0.0,
            1,
            -1.5,
            0.1,
            123456.789,
            1e10,
            1e-5,
            9.9999,
            0.5,
            1.5,
            2.5,
            0.125,
            0.375,
            1e100,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            99999.5,
            1234567890.12345,
            0.00012345
        };
        for (double d : all) {
            f("%f %.0f %.2f %10.3f %-10.1f| %+f %,.2f %(.1f %08.2f", d, d, d, d, d, d, d, d, d);
            f("%e %.0e %.3E %12.2e %g %.3g %.0g %G %a", d, d, d, d, d, d, d, d, d);
        }
        f("%f %.3f %e", 1.5f, 0.1f, 3.4e38f);
        f(
                "%f %.3f %.10f %e %g",
                new BigDecimal("123.456789"),
                new BigDecimal("0.0005"),
                new BigDecimal("1E-10"),
                new BigDecimal("12345"),
                new BigDecimal("0.00001234"));
        f("%.1f %.1f %.1f %.1f %.2f %.2f", 0.25, 0.35, 0.45, 0.05, 1.005, 2.675);
        f("%.20f %.30f", 0.1, 1.0 / 3);
        f("%#.0f %#.0e", 3.0, 3.0);
        f("%.3a %.0a %A %20a|%-20a|", 1.1, 1.999, 255.5, 0.1, 0.1);
        f("%d", 1.0);
        f("%.f", 1.0);
        f("%,e", 1.0);
        f("%#g", 1.0);
        f("%f", 1);
        f("%f %e %g %a", null, null, null, null);
        f("%5f|%-12f|%012f|% f", -1.5, -1.5, -1.5, 1.5);
        f("%-012f", 1.0);
        f("%12f", Double.NaN);
        f("%012f", Double.POSITIVE_INFINITY);
        f("%+f %(f", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
}
