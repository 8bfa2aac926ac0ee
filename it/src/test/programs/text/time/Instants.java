package time;

import java.time.*;
import java.time.temporal.ChronoUnit;

/// Instant, Duration, Period, OffsetDateTime, ZonedDateTime in UTC and fixed offsets, Clock.
public final class Instants {
    public static void main(String[] args) {
        Instant i = Instant.ofEpochSecond(1_700_000_000L, 123_456_789);
        System.out.println(
                i
                        + " "
                        + Instant.EPOCH
                        + " "
                        + i.plusMillis(877)
                        + " "
                        + i.truncatedTo(ChronoUnit.HOURS)
                        + " "
                        + Instant.MIN
                        + " "
                        + Instant.MAX
                        + " "
                        + i.toEpochMilli()
                        + " "
                        + Instant.parse("2000-01-01T00:00:00.5Z").getNano()
                        + " "
                        + Instant.ofEpochMilli(-1)
                        + " "
                        + i.compareTo(Instant.EPOCH)
                        + " "
                        + i.hashCode());
        for (Duration d :
                new Duration[] {
                    Duration.ZERO,
                    Duration.ofSeconds(3661),
                    Duration.ofMillis(-1),
                    Duration.ofNanos(1_000_000_001),
                    Duration.ofDays(2).plusHours(3),
                    Duration.parse("PT-1H30M"),
                    Duration.between(Instant.EPOCH, i),
                    Duration.ofSeconds(-1, 1),
                    Duration.ofMinutes(90).negated()
                }) {
            System.out.println(
                    d
                            + " "
                            + d.toMillis()
                            + " "
                            + d.getSeconds()
                            + " "
                            + d.getNano()
                            + " "
                            + d.toHoursPart()
                            + ":"
                            + d.toMinutesPart()
                            + ":"
                            + d.toSecondsPart()
                            + " "
                            + d.isNegative()
                            + " "
                            + d.multipliedBy(3)
                            + " "
                            + d.dividedBy(7)
                            + " "
                            + d.abs());
        }
        System.out.println(
                Period.of(1, 14, 3).normalized()
                        + " "
                        + Period.parse("P1Y2M3W4D")
                        + " "
                        + Period.between(LocalDate.of(2020, 2, 29), LocalDate.of(2021, 3, 1))
                        + " "
                        + Period.ZERO
                        + " "
                        + LocalDate.of(2020, 1, 31).plus(Period.ofMonths(1))
                        + " "
                        + Period.ofWeeks(2).getDays()
                        + " "
                        + Duration.ofHours(5).dividedBy(Duration.ofMinutes(7)));
        OffsetDateTime o =
                OffsetDateTime.of(2024, 1, 1, 0, 30, 0, 0, ZoneOffset.ofHoursMinutes(5, 30));
        System.out.println(
                o
                        + " "
                        + o.toInstant()
                        + " "
                        + o.withOffsetSameInstant(ZoneOffset.UTC)
                        + " "
                        + o.withOffsetSameLocal(ZoneOffset.ofHours(-8))
                        + " "
                        + o.isEqual(o.withOffsetSameInstant(ZoneOffset.MAX))
                        + " "
                        + ZoneOffset.of("+02:15:30")
                        + " "
                        + ZoneOffset.of("Z")
                        + " "
                        + ZoneOffset.ofTotalSeconds(-3600));
        ZonedDateTime z = i.atZone(ZoneOffset.UTC);
        System.out.println(
                z
                        + " "
                        + z.withZoneSameInstant(ZoneId.of("UTC"))
                        + " "
                        + z.withZoneSameInstant(ZoneId.of("GMT+2"))
                        + " "
                        + z.toLocalDate()
                        + " "
                        + ZonedDateTime.parse("2020-06-01T12:00:00+01:00").toInstant()
                        + " "
                        + z.plusMonths(3).getDayOfWeek()
                        + " "
                        + ZoneId.of("UTC").getRules().isFixedOffset()
                        + " "
                        + ZoneId.of("Z"));
        Clock c = Clock.fixed(i, ZoneOffset.UTC);
        System.out.println(
                LocalDateTime.now(c)
                        + " "
                        + c.millis()
                        + " "
                        + Clock.offset(c, Duration.ofDays(1)).instant()
                        + " "
                        + Clock.tick(c, Duration.ofHours(1)).instant()
                        + " "
                        + Instant.now(c).equals(i));
        for (Runnable r :
                new Runnable[] {
                    () -> ZoneId.of("No/Where"),
                    () -> Duration.parse("P1Y"),
                    () -> Instant.parse("nope"),
                    () -> ZoneOffset.ofHours(19),
                    () -> Instant.MAX.plusSeconds(1),
                    () -> Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1),
                    () -> Period.parse("PT1H"),
                    () -> ZoneId.of("")
                }) {
            try {
                r.run();
                System.out.println("?");
            } catch (DateTimeException | ArithmeticException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        long now = System.currentTimeMillis();
        Instant n = Instant.now();
        System.out.println(
                Math.abs(n.toEpochMilli() - now) < 5000
                        && n.isAfter(Instant.parse("2020-01-01T00:00:00Z")));
    }
}
