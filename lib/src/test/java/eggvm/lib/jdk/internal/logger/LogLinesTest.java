package eggvm.lib.jdk.internal.logger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The host's Formatter is the oracle.
class LogLinesTest {
  /// `SimpleConsoleLogger.Formatting.DEFAULT_FORMAT`.
  private static final String USUAL = "%1$tb %1$td, %1$tY %1$tl:%1$tM:%1$tS %1$Tp %2$s%n%4$s: %5$s%6$s%n";
  private static final String OTHER = "[%4$s] %5$s %1$tF%n";
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void english() { Locale.setDefault(Locale.ENGLISH); }

  @AfterEach
  void restore() { Locale.setDefault(before); }

  private static void check(String format, ZonedDateTime time) {
    Object[] arguments = {time, "a.B c", "logger", "WARNING", "message 100 %", "\njava.lang.Error: x"};
    assertEquals(String.format(format, arguments), LogLines.format(format, arguments));
  }

  @Test
  void recordsLookAsFormatterMakesThem() {
    Random random = new Random(11);
    ZonedDateTime start = ZonedDateTime.of(950, 1, 1, 0, 0, 0, 0, ZoneId.of("UTC"));
    for (int i = 0; i < 2000; i++) check(USUAL, start.plusSeconds((long) (random.nextDouble() * 60_000_000_000L)));
    for (int hour = 0; hour < 24; hour++) check(USUAL, start.plusYears(1076).plusHours(hour));
  }

  @Test
  void otherFormatsAndLanguagesAreLeftToFormatter() {
    ZonedDateTime time = ZonedDateTime.of(2026, 3, 4, 5, 6, 7, 8, ZoneId.of("UTC"));
    check(OTHER, time);
    Locale.setDefault(Locale.GERMAN);
    check(USUAL, time);
  }
}
