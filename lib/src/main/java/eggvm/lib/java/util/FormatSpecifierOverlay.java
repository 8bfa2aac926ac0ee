package eggvm.lib.java.util;

import eggvm.vm.contract.Replaces;
import java.util.Formatter;
import java.util.Formatter.FormatSpecifier;
import java.util.Locale;

/// As [FormatterOverlay]: groups of three, but for the POSIX locale, which has none.
@Replaces("java.util.Formatter$FormatSpecifier")
final class FormatSpecifierOverlay {
  private static final int GROUP_DIGITS = 3;

  private FormatSpecifierOverlay() {}

  /// Appends `value` from `offset` on, digits grouped and padded with zeros to `width` as the flags say.
  static StringBuilder localizedMagnitude(
      FormatSpecifier self, Formatter formatter, StringBuilder appendTo, CharSequence value, int offset, int flags, int width, Locale locale) {
    StringBuilder out = appendTo == null ? new StringBuilder() : appendTo;
    int start = out.length();
    int point = offset;
    while (point < value.length() && value.charAt(point) != '.') point++;
    boolean grouped = Formatter.Flags.contains(flags, Formatter.Flags.GROUP) && !isPosix(locale);
    for (int i = offset; i < value.length(); i++) {
      out.append(value.charAt(i));
      int left = point - 1 - i;
      if (grouped && left > 0 && left % GROUP_DIGITS == 0) out.append(',');
    }
    int missing = width - out.length();
    if (missing > 0 && Formatter.Flags.contains(flags, Formatter.Flags.ZERO_PAD)) out.insert(start, "0".repeat(missing));
    return out;
  }

  private static boolean isPosix(Locale locale) { return locale != null && locale.getVariant().equals("POSIX"); }
}
