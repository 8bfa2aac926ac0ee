package format;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/// %t conversions, Date, Calendar and SimpleDateFormat in UTC and the root locale.
public final class FormatDates {
    public static void main(String[] args) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        ZonedDateTime z = ZonedDateTime.of(2024, 2, 29, 13, 5, 9, 123_456_789, ZoneOffset.UTC);
        for (char c : "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc".toCharArray()) {
            System.out.print(c + "=" + String.format(Locale.ROOT, "%t" + c, z) + " ");
        }
        System.out.println();
        System.out.println(
                String.format(
                                Locale.ROOT,
                                "%1$tY-%1$tm-%1$td %1$TA %tH",
                                new Date(1_700_000_000_000L),
                                0L)
                        + " "
                        + String.format(
                                Locale.ROOT, "%tF %<tT", LocalDateTime.of(1, 2, 3, 4, 5, 6)));
        GregorianCalendar g = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        g.clear();
        g.set(2023, Calendar.DECEMBER, 31, 23, 59, 58);
        System.out.println(
                g.getTimeInMillis()
                        + " "
                        + g.get(Calendar.DAY_OF_WEEK)
                        + " "
                        + g.get(Calendar.DAY_OF_YEAR)
                        + " "
                        + g.get(Calendar.WEEK_OF_YEAR)
                        + " "
                        + g.isLeapYear(2000)
                        + " "
                        + g.getActualMaximum(Calendar.DAY_OF_MONTH));
        g.add(Calendar.SECOND, 3);
        System.out.println(g.getTime().getTime() + " " + g.get(Calendar.YEAR));
        g.roll(Calendar.MONTH, -1);
        System.out.println(String.format(Locale.ROOT, "%tF", g));
        g.set(1582, Calendar.OCTOBER, 4);
        g.add(Calendar.DATE, 1);
        System.out.println(String.format(Locale.ROOT, "%tF", g));
        System.out.println(
                new Date(0)
                        + " "
                        + new Date(-1)
                        + " "
                        + new Date(5).before(new Date(6))
                        + " "
                        + new Date(1L << 40).toInstant());
        java.text.SimpleDateFormat f =
                new java.text.SimpleDateFormat(
                        "yyyy-MM-dd'T'HH:mm:ss.SSS Z EEE MMM a", Locale.ROOT);
        System.out.println(f.format(new Date(1_700_000_000_123L)));
        System.out.println(f.parse("2020-01-02T03:04:05.006 +0100 Thu Jan AM").getTime());
        try {
            f.parse("nonsense");
        } catch (java.text.ParseException e) {
            System.out.println(e.getMessage());
        }
        try {
            String.format("%tY", "text");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                TimeZone.getTimeZone("GMT+05:30").getRawOffset()
                        + " "
                        + TimeZone.getTimeZone("Nowhere/None").getID());
    }
}
