package eggvm.lib.java.util;

import eggvm.vm.contract.Replaces;
import java.util.Locale;

/// The image has locale data of root and English only, and both write numbers alike: no need for the locale services.
@Replaces("java.util.Formatter")
final class FormatterOverlay {
  private FormatterOverlay() {}

  static char getZero(Locale locale) { return '0'; }

  static char getDecimalSeparator(Locale locale) { return '.'; }

  static char getGroupingSeparator(Locale locale) { return ','; }

  static char getMinusSign(Locale locale) { return '-'; }
}
