package time;

import java.time.*;
import java.time.format.*;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// DateTimeFormatter: ISO forms, patterns, builders, parsing with resolver styles, errors; root
/// locale.
public final class DateFormatting {
    public static void main(String[] args) {
        ZonedDateTime z = ZonedDateTime.of(2024, 3, 5, 7, 8, 9, 50_000_000, ZoneOffset.UTC);
        for (DateTimeFormatter f :
                new DateTimeFormatter[] {
                    DateTimeFormatter.ISO_DATE_TIME,
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.BASIC_ISO_DATE,
                    DateTimeFormatter.ISO_WEEK_DATE,
                    DateTimeFormatter.ISO_ORDINAL_DATE,
                    DateTimeFormatter.ISO_INSTANT,
                    DateTimeFormatter.RFC_1123_DATE_TIME,
                    DateTimeFormatter.ISO_OFFSET_TIME
                }) {
            System.out.println(f.format(z));
        }
        for (String p :
                new String[] {
                    "yyyy-MM-dd HH:mm:ss.SSS",
                    "yy M d H m s n",
                    "uuuu/DDD",
                    "EEE MMM",
                    "EEEE MMMM",
                    "hh:mm a",
                    "kk K",
                    "Q e w",
                    "xxx XX Z z VV O",
                    "'quoted' ''HH''",
                    "yyyy[-MM[-dd]]",
                    "A N",
                    "ppppd",
                    "G"
                }) {
            System.out.println(p + " -> " + DateTimeFormatter.ofPattern(p, Locale.ROOT).format(z));
        }
        System.out.println(
                LocalDate.parse(
                                "05.03.2024",
                                DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT))
                        + " "
                        + LocalTime.parse(
                                "7:08 PM", DateTimeFormatter.ofPattern("h:mm a", Locale.ROOT))
                        + " "
                        + LocalDateTime.parse("2011-12-03T10:15:30")
                        + " "
                        + OffsetDateTime.parse("2011-12-03T10:15:30+01:00")
                        + " "
                        + Instant.from(
                                DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                                        "Tue, 3 Jun 2008 11:05:30 GMT"))
                        + " "
                        + Year.parse("1999"));
        DateTimeFormatter b =
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern("d-MMM-uuuu")
                        .parseDefaulting(ChronoField.HOUR_OF_DAY, 5)
                        .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                        .toFormatter(Locale.ROOT);
        System.out.println(LocalDateTime.parse("3-jan-2020", b));
        DateTimeFormatter strict =
                DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT);
        System.out.println(
                LocalDate.parse(
                                "2024-02-31",
                                DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
                                        .withResolverStyle(ResolverStyle.LENIENT))
                        + " "
                        + LocalDate.parse(
                                "2024-02-31",
                                DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)));
        for (Runnable r :
                new Runnable[] {
                    () -> LocalDate.parse("2024-02-31", strict),
                    () -> LocalDate.parse("x"),
                    () -> DateTimeFormatter.ofPattern("HH").format(LocalDate.EPOCH),
                    () ->
                            LocalDate.parse(
                                    "2024-01-01 10", DateTimeFormatter.ofPattern("yyyy-MM-dd")),
                    () -> LocalTime.parse("25:00"),
                    () -> LocalDate.parse("2024-01-01", DateTimeFormatter.ISO_INSTANT)
                }) {
            try {
                r.run();
                System.out.println("?");
            } catch (DateTimeException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        try {
            DateTimeFormatter.ofPattern("bbb{");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                DayOfWeek.MONDAY.getDisplayName(TextStyle.SHORT, Locale.ROOT)
                        + " "
                        + Month.MAY.getDisplayName(TextStyle.FULL, Locale.ROOT));
    }
}
