package format;

import java.math.RoundingMode;
import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/// DecimalFormat patterns, parsing, MessageFormat, ChoiceFormat, all in the root locale.
public final class DecimalFormats {
    static String d(String pattern, Object n) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(n);
    }

    public static void main(String[] args) throws Exception {
        for (String p :
                new String[] {
                    "0",
                    "#",
                    "0.00",
                    "#.##",
                    "#,##0.00",
                    "000000.000",
                    "0.###E0",
                    "##0.##E0",
                    "0%",
                    "0.0\u2030",
                    "'#'0",
                    "0.00;(0.00)",
                    "$#,##0",
                    "#,####.0",
                    "00.00 'units'"
                }) {
            StringBuilder s = new StringBuilder(p + ":");
            for (Object n :
                    new Object[] {
                        0,
                        1,
                        -1,
                        0.5,
                        1234567.891,
                        -0.005,
                        1e-7,
                        12345678901234L,
                        Double.NaN,
                        Double.NEGATIVE_INFINITY,
                        new java.math.BigDecimal("98765432109876543210.123")
                    }) {
                s.append(' ').append(d(p, n));
            }
            System.out.println(s);
        }
        DecimalFormat f =
                new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        for (RoundingMode m : RoundingMode.values()) {
            if (m == RoundingMode.UNNECESSARY) {
                continue;
            }
            f.setRoundingMode(m);
            System.out.print(
                    m
                            + " "
                            + f.format(2.345)
                            + " "
                            + f.format(-2.345)
                            + " "
                            + f.format(2.5e-3)
                            + ", ");
        }
        System.out.println();
        System.out.println(
                f.parse("1,234.5")
                        + " "
                        + f.parse("12abc")
                        + " "
                        + f.parse("-7")
                        + " "
                        + f.toPattern());
        ParsePosition pos = new ParsePosition(2);
        System.out.println(f.parse("x=99;", pos) + " " + pos.getIndex());
        try {
            f.parse("abc");
        } catch (java.text.ParseException e) {
            System.out.println(e.getMessage() + " " + e.getErrorOffset());
        }
        System.out.println(
                NumberFormat.getInstance(Locale.ROOT).format(1234567.8915)
                        + " "
                        + NumberFormat.getIntegerInstance(Locale.ROOT).format(2.5)
                        + " "
                        + NumberFormat.getPercentInstance(Locale.ROOT).format(0.256)
                        + " "
                        + NumberFormat.getCompactNumberInstance(
                                        Locale.ROOT, NumberFormat.Style.SHORT)
                                .format(12345));
        System.out.println(
                new MessageFormat(
                                        "{0} has {1,number,integer} items costing {2,number,#.00}"
                                            + " '{quoted}' {0}",
                                        Locale.ROOT)
                                .format(new Object[] {"Bob", 12345, 1.5})
                        + " "
                        + new MessageFormat("{1}{0}{3}", Locale.ROOT)
                                .format(new Object[] {"a", "b"}));
        System.out.println(
                new MessageFormat(
                                        "There {0,choice,0#are no files|1#is one file|1<are {0}"
                                            + " files}.",
                                        Locale.ROOT)
                                .format(new Object[] {5})
                        + " "
                        + new ChoiceFormat("0#zero|1#one|2#many").format(7));
        System.out.println(
                java.util.Arrays.toString(new MessageFormat("{0}-{1}", Locale.ROOT).parse("x-y")));
        try {
            new DecimalFormat("0.0.0");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            new MessageFormat("{x}");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
