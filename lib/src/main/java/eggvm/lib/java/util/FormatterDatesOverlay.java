package eggvm.lib.java.util;

import eggvm.vm.contract.Replaces;
import java.util.Formatter;
import java.util.Formatter.FormatSpecifier;
import java.util.Locale;

/// Date conversions bring calendars, `java.time` and their locale data; they stay out unless the program has one in a string constant, perhaps
/// with a part that is put in at run time, or names a class of dates, or logs.
@Replaces(
    value = "java.util.Formatter$FormatSpecifier",
    unlessMentioned =
        "%[-#+ 0,(<\\d.$\\x01]*[tT]([a-zA-Z\\x01]|$)|^java\\.(util\\.(Date|Calendar|GregorianCalendar|logging\\..*)|time\\..*|sql\\..*|lang\\.System\\$Logger)$")
final class FormatterDatesOverlay {
  private FormatterDatesOverlay() {}

  static void printDateTime(FormatSpecifier self, Formatter formatter, Object argument, Locale locale) {
    throw new UnsupportedOperationException(
        "%t conversions are not in this image: the program has none in a string constant and names no class of dates");
  }
}
