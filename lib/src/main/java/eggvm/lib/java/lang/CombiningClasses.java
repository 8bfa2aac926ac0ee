package eggvm.lib.java.lang;

import eggvm.vm.contract.Redirects;

/// Lithuanian and Turkish case mapping asks for combining classes 0 and 230 only; ICU's normalizer with its data file would come with it.
/// Source: Unicode 16.0, DerivedCombiningClass.txt, block Combining Diacritical Marks.
@Redirects(value = "sun.text.Normalizer", in = "java.lang.ConditionalSpecialCasing")
final class CombiningClasses {
  private static final int ABOVE = 230;
  private static final int OTHER = 220;

  private CombiningClasses() {}

  static int getCombiningClass(int character) {
    if (Character.getType(character) != Character.NON_SPACING_MARK) return 0;
    return isAbove(character) ? ABOVE : OTHER;
  }

  private static boolean isAbove(int c) {
    return c >= 0x300 && c <= 0x314
        || c >= 0x33d && c <= 0x344
        || c == 0x346
        || c >= 0x34a && c <= 0x34c
        || c >= 0x350 && c <= 0x352
        || c == 0x357
        || c == 0x35b
        || c >= 0x363 && c <= 0x36f;
  }
}
