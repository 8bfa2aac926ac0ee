package eggvm.lib.java.util;

import eggvm.vm.contract.Replaces;
import java.util.Formatter;
import java.util.Formatter.FormatSpecifier;
import java.util.Locale;

/// Date conversions bring calendars, `java.time` and their locale data; they stay out unless the program names one or logs.
@Replaces(
    value = "java.util.Formatter$FormatSpecifier",
    unlessMentioned = "%[-#+ 0,(<\\d.$]*[tT][a-zA-Z]|java/util/logging/|java/lang/System\\$Logger")
final class FormatterDatesOverlay {
  private FormatterDatesOverlay() {}

  static void printDateTime(FormatSpecifier self, Formatter formatter, Object argument, Locale locale) {
    throw new UnsupportedOperationException(
        "%t conversions are not in this image: no string constant of the program has one");
  }
}
