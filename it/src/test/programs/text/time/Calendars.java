package time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.time.temporal.TemporalAdjuster;
import java.util.ArrayList;
import java.util.List;

/// Calendars worked out and printed: months as tables, Easter, leap years, weeks, other
/// chronologies.
public final class Calendars {
    static String month(YearMonth m) {
        StringBuilder out =
                new StringBuilder(String.format("%15s%n", m)).append("Mo Tu We Th Fr Sa Su\n");
        LocalDate first = m.atDay(1);
        out.append("   ".repeat(first.getDayOfWeek().getValue() - 1));
        for (LocalDate d = first; YearMonth.from(d).equals(m); d = d.plusDays(1)) {
            out.append(String.format("%2d", d.getDayOfMonth()))
                    .append(d.getDayOfWeek() == DayOfWeek.SUNDAY ? "\n" : " ");
        }
        return out.toString();
    }

    static LocalDate easter(int year) {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    static List<LocalDate> workingDays(LocalDate from, int count) {
        TemporalAdjuster next =
                t -> {
                    LocalDate d = LocalDate.from(t).plusDays(1);
                    while (d.getDayOfWeek().getValue() > 5) {
                        d = d.plusDays(1);
                    }
                    return d;
                };
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate d = from.with(next); days.size() < count; d = d.with(next)) {
            days.add(d);
        }
        return days;
    }

    public static void main(String[] args) {
        System.out.println(month(YearMonth.of(2024, 2)));
        System.out.println(month(YearMonth.of(2026, 11)));
        for (int y = 2020; y < 2030; y++) {
            System.out.print(easter(y) + " ");
        }
        System.out.println();
        System.out.println(workingDays(LocalDate.of(2024, 2, 28), 5));
        LocalDate d = LocalDate.of(2024, Month.MARCH, 15);
        System.out.println(
                JapaneseDate.from(d)
                        + " "
                        + ThaiBuddhistDate.from(d)
                        + " "
                        + MinguoDate.from(d)
                        + " "
                        + d.getLong(JulianFields.MODIFIED_JULIAN_DAY));
        System.out.println(
                ChronoUnit.WEEKS.between(LocalDate.EPOCH, d)
                        + " "
                        + ChronoUnit.CENTURIES.between(LocalDate.of(1066, 10, 14), d)
                        + " "
                        + d.get(java.time.temporal.ChronoField.ALIGNED_WEEK_OF_YEAR));
        int[] weekdays = new int[7];
        for (int y = 1600; y < 2000; y++) {
            weekdays[LocalDate.of(y, 1, 1).getDayOfWeek().ordinal()]++;
        }
        System.out.println(java.util.Arrays.toString(weekdays));
        System.out.println(HijrahDate.from(LocalDate.of(2020, 1, 1)));
    }
}
