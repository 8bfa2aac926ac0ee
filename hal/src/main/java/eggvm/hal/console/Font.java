package eggvm.hal.console;

import eggvm.hal.console.spleen.SpleenGlyphs;
import eggvm.vm.start.RawText;

/// Which characters have a glyph, and its rows.
final class Font {
  private Font() {}

  static final int WIDTH = 8;
  static final int HEIGHT = 16;
  static final int REPLACEMENT = 0xFFFD;

  private static final int LATIN = 0x7F - 0x20;
  private static final int BOXES = LATIN + 0x100 - 0xA0;
  /// The glyph of all that has none, among the rest.
  private static final int OTHERS = 9;
  private static final int REST = BOXES + 0x25A0 - 0x2500;

  /// Of 8 pixels, the leftmost in bit 7.
  static int row(int glyph, int row) { return RawText.at(SpleenGlyphs.ROWS, glyph * HEIGHT + row); }

  /// That of U+FFFD when there is none.
  static int glyph(int character) {
    if (character < 0x20) return REST + OTHERS;
    if (character < 0x7F) return character - 0x20;
    if (character >= 0xA0 && character < 0x100) return LATIN + character - 0xA0;
    if (character >= 0x2500 && character < 0x25A0) return BOXES + character - 0x2500;
    return REST + punctuation(character);
  }

  /// Comparisons, for a table would need a class initialiser.
  private static int punctuation(int character) {
    if (character == 0x2013 || character == 0x2014) return character - 0x2013;
    if (character == 0x2018 || character == 0x2019) return 2 + character - 0x2018;
    if (character == 0x201C || character == 0x201D) return 4 + character - 0x201C;
    if (character == 0x2022) return 6;
    if (character == 0x2026) return 7;
    return character == 0x20AC ? 8 : OTHERS;
  }
}
