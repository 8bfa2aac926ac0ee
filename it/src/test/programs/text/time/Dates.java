package time;

import java.time.*;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;

/// LocalDate, LocalTime, LocalDateTime, Year, YearMonth, DayOfWeek: arithmetic, adjusters, fields,
/// limits.
public final class Dates {
    public static void main(String[] args) {
        LocalDate d = LocalDate.of(2024, 2, 29);
        System.out.println(
                d
                        + " "
                        + d.plusYears(1)
                        + " "
                        + d.plusMonths(12)
                        + " "
                        + d.minusDays(60)
                        + " "
                        + d.plusWeeks(53)
                        + " "
                        + d.withDayOfYear(366)
                        + " "
                        + d.getDayOfWeek()
                        + " "
                        + d.getDayOfYear()
                        + " "
                        + d.lengthOfMonth()
                        + " "
                        + d.isLeapYear()
                        + " "
                        + d.toEpochDay()
                        + " "
                        + LocalDate.ofEpochDay(-1)
                        + " "
                        + LocalDate.MIN
                        + " "
                        + LocalDate.MAX);
        System.out.println(
                d.with(TemporalAdjusters.firstDayOfNextMonth())
                        + " "
                        + d.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        + " "
                        + d.with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY))
                        + " "
                        + d.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY))
                        + " "
                        + d.get(WeekFields.ISO.weekOfWeekBasedYear())
                        + " "
                        + d.get(IsoFields.QUARTER_OF_YEAR)
                        + " "
                        + LocalDate.of(2021, 1, 3).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                        + " "
                        + d.getLong(ChronoField.EPOCH_DAY)
                        + " "
                        + d.range(ChronoField.DAY_OF_MONTH)
                        + " "
                        + IsoChronology.INSTANCE.isLeapYear(1900));
        LocalTime t = LocalTime.of(23, 59, 59, 999_999_999);
        System.out.println(
                t
                        + " "
                        + t.plusNanos(1)
                        + " "
                        + t.truncatedTo(ChronoUnit.MINUTES)
                        + " "
                        + t.toSecondOfDay()
                        + " "
                        + LocalTime.MIDNIGHT
                        + " "
                        + LocalTime.of(1, 2)
                        + " "
                        + LocalTime.of(1, 2, 3, 400_000_000)
                        + " "
                        + LocalTime.ofNanoOfDay(123456789)
                        + " "
                        + t.minusHours(25)
                        + " "
                        + t.compareTo(LocalTime.NOON));
        LocalDateTime dt = LocalDateTime.of(d, t);
        System.out.println(
                dt
                        + " "
                        + dt.plusSeconds(1)
                        + " "
                        + dt.toLocalDate()
                        + " "
                        + dt.toEpochSecond(ZoneOffset.UTC)
                        + " "
                        + ChronoUnit.HOURS.between(dt, dt.plusDays(3))
                        + " "
                        + ChronoUnit.MONTHS.between(d, LocalDate.of(2025, 2, 28))
                        + " "
                        + d.until(LocalDate.of(2030, 1, 15))
                        + " "
                        + d.until(LocalDate.of(2030, 1, 15), ChronoUnit.DAYS)
                        + " "
                        + dt.isBefore(dt.plusNanos(1))
                        + " "
                        + LocalDateTime.ofEpochSecond(0, 5, ZoneOffset.ofHours(-3)));
        System.out.println(
                Year.of(2000).isLeap()
                        + " "
                        + Year.of(2023).atDay(60)
                        + " "
                        + YearMonth.of(2023, 2).atEndOfMonth()
                        + " "
                        + YearMonth.parse("2020-12").plusMonths(2)
                        + " "
                        + MonthDay.of(2, 29).isValidYear(2023)
                        + " "
                        + Month.JANUARY.minus(1)
                        + " "
                        + Month.of(2).length(true)
                        + " "
                        + DayOfWeek.SUNDAY.plus(8)
                        + " "
                        + d.datesUntil(d.plusDays(4)).toList()
                        + " "
                        + d.atStartOfDay()
                        + " "
                        + d.hashCode()
                        + " "
                        + t.hashCode());
        for (Runnable r :
                new Runnable[] {
                    () -> LocalDate.of(2023, 2, 29),
                    () -> LocalDate.of(2023, 13, 1),
                    () -> LocalTime.of(24, 0),
                    () -> LocalDate.MAX.plusDays(1),
                    () -> LocalDate.parse("2023-2-3"),
                    () -> d.get(ChronoField.HOUR_OF_DAY),
                    () -> LocalDate.from(t),
                    () -> DayOfWeek.of(8),
                    () -> d.plus(1, ChronoUnit.HOURS),
                    () -> LocalDate.parse("2023-02-30")
                }) {
            try {
                r.run();
                System.out.println("?");
            } catch (DateTimeException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        int fridays = 0;
        for (int y = 1900; y < 2100; y++) {
            for (int m = 1; m <= 12; m++) {
                if (LocalDate.of(y, m, 13).getDayOfWeek() == DayOfWeek.FRIDAY) {
                    fridays++;
                }
            }
        }
        System.out.println(fridays);
    }
}
