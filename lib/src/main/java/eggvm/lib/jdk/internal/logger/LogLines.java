package eggvm.lib.jdk.internal.logger;

import eggvm.vm.contract.Redirects;
import java.time.ZonedDateTime;
import java.util.Locale;
import jdk.internal.logger.SimpleConsoleLogger;

/// A log record in the usual format, without `Formatter`: its date would bring locale data to every program whose libraries might log, or fail where that is left out.
@Redirects(value = "java.lang.String", in = "jdk.internal.logger.SimpleConsoleLogger")
final class LogLines {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int NOON = 12;

  private LogLines() {}

  /// `arguments`: time, place, logger, level, message, stack trace.
  static String format(String format, Object... arguments) {
    boolean isUsual = format.equals(SimpleConsoleLogger.Formatting.DEFAULT_FORMAT) && Locale.getDefault(Locale.Category.FORMAT).getLanguage().equals("en");
    if (!isUsual) return String.format(format, arguments);
    String lineEnd = System.lineSeparator();
    return time((ZonedDateTime) arguments[0]) + " " + arguments[1] + lineEnd + arguments[3] + ": " + arguments[4] + arguments[5] + lineEnd;
  }

  private static String time(ZonedDateTime time) {
    int month = 3 * (time.getMonthValue() - 1);
    int hour = time.getHour() % NOON;
    return MONTHS.substring(month, month + 3) + " " + twoDigits(time.getDayOfMonth()) + ", " + year(time.getYear()) + " " + (hour == 0 ? NOON : hour) + ":" + twoDigits(time.getMinute()) + ":"
        + twoDigits(time.getSecond()) + (time.getHour() < NOON ? " AM" : " PM");
  }

  private static String twoDigits(int number) { return number < 10 ? "0" + number : "" + number; }

  /// At least four digits.
  private static String year(int year) { return "0".repeat(Math.max(0, 4 - ("" + year).length())) + year; }
}
