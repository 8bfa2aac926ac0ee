package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import java.util.Locale;

/// Final sigma without `BreakIterator`, which loads locale services: every `toLowerCase` would have them.
/// Source: Unicode 16.0, section 3.13 (Final_Sigma), with word borders after UAX #29.
@Replaces("java.lang.ConditionalSpecialCasing")
final class ConditionalSpecialCasingOverlay {
  private ConditionalSpecialCasingOverlay() {}

  static boolean isFinalCased(String text, int index, Locale locale) {
    return casedBefore(text, index) && !casedAfter(text, index + Character.charCount(text.codePointAt(index)));
  }

  private static boolean casedBefore(String text, int index) {
    int at = index;
    while (at > 0) {
      int character = text.codePointBefore(at);
      at -= Character.charCount(character);
      if (ConditionalSpecialCasing.isCased(character)) return true;
      if (!continuesWord(text, at, character)) return false;
    }
    return false;
  }

  private static boolean casedAfter(String text, int index) {
    int at = index;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (ConditionalSpecialCasing.isCased(character)) return true;
      if (!continuesWord(text, at, character)) return false;
      at += Character.charCount(character);
    }
    return false;
  }

  private static boolean continuesWord(String text, int at, int character) {
    if (Character.isLetterOrDigit(character)) return true;
    switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT,
          Character.CONNECTOR_PUNCTUATION:
        return true;
      default:
        return joinsLetters(character) && letterBeside(text, at, character);
    }
  }

  /// MidLetter and MidNumLet of UAX #29.
  private static boolean joinsLetters(int character) { return "':.\u00b7\u0387\u05f4\u2018\u2019\u2024\u2027".indexOf(character) >= 0; }

  private static boolean letterBeside(String text, int at, int character) {
    int after = at + Character.charCount(character);
    return at > 0 && after < text.length() && Character.isLetter(text.codePointBefore(at)) && Character.isLetter(text.codePointAt(after));
  }
}
