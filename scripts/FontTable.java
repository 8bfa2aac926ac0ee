import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Writes the class `SpleenGlyphs` from a console font of 8x16 pixels.
/// ```
/// java scripts/FontTable.java spleen-8x16.psfu hal/src/main/java/eggvm/hal/console/spleen/SpleenGlyphs.java
/// ```
/// PSF version 1: 36 04, mode, bytes per glyph; glyphs; for each glyph its characters as u16, ended by FFFF.
final class FontTable {
  private static final int HEADER_BYTES = 4;
  private static final int MODE_512 = 1;
  private static final int GLYPH_BYTES = 16;

  /// In the order in which `Font` counts.
  private static final int[][] RANGES = {{0x20, 0x7E}, {0xA0, 0xFF}, {0x2500, 0x259F},
      {0x2013, 0x2014}, {0x2018, 0x2019}, {0x201C, 0x201D}, {0x2022, 0x2022}, {0x2026, 0x2026}, {0x20AC, 0x20AC}, {0xFFFD, 0xFFFD}};

  public static void main(String[] arguments) throws IOException {
    ByteBuffer font = ByteBuffer.wrap(Files.readAllBytes(Path.of(arguments[0]))).order(ByteOrder.LITTLE_ENDIAN);
    if (font.getShort(0) != 0x0436 || font.get(3) != GLYPH_BYTES) throw new IllegalArgumentException("no PSF1 font of 8x16 pixels");
    Files.writeString(Path.of(arguments[1]), table(font, characters(font)));
  }

  private static Map<Integer, Integer> characters(ByteBuffer font) {
    int glyphs = (font.get(2) & MODE_512) != 0 ? 512 : 256;
    Map<Integer, Integer> glyphOf = new HashMap<>();
    font.position(HEADER_BYTES + glyphs * GLYPH_BYTES);
    for (int glyph = 0; glyph < glyphs; glyph++) {
      for (int c = font.getChar(); c != 0xFFFF; c = font.getChar()) glyphOf.putIfAbsent(c, glyph);
    }
    return glyphOf;
  }

  private static String table(ByteBuffer font, Map<Integer, Integer> glyphOf) {
    StringBuilder text = new StringBuilder("""
        package eggvm.hal.console.spleen;

        /// Made by scripts/FontTable.java from spleen-8x16.psfu of Spleen 1.9.1; what it lacks of block elements, and U+2014, is drawn by rule. 16 rows a glyph, the leftmost pixel in the highest bit.
        public final class SpleenGlyphs {
          private SpleenGlyphs() {}

          public static final String ROWS =
        """);
    String separator = "      ";
    for (int[] range : RANGES) {
      for (int c = range[0]; c <= range[1]; c++) {
        text.append(separator).append('"').append(glyph(font, glyphOf.get(c), c)).append("\" // ").append("U+%04X".formatted(c)).append('\n');
        separator = "      + ";
      }
    }
    return text.append("      ;\n}\n").toString();
  }

  private static String glyph(ByteBuffer font, Integer index, int c) {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < GLYPH_BYTES; row++) {
      int pixels = index != null ? font.get(HEADER_BYTES + index * GLYPH_BYTES + row) & 0xFF : missing(c, row);
      rows.append("\\%03o".formatted(pixels));
    }
    return rows.toString();
  }

  // --- what the font lacks: a dash as wide as a cell, and block elements by their definitions in the Unicode chart

  private static final int DASH_ROW = 7;

  private static int missing(int c, int row) {
    if (c == 0x2014) return row == DASH_ROW ? 0xFF : 0;
    if (c < 0x2580 || c > 0x259F) throw new IllegalArgumentException("the font has no U+%04X".formatted(c));
    if (c >= 0x2596) return quadrants(QUADRANTS[c - 0x2596], row);
    if (c == 0x2594) return row < 2 ? 0xFF : 0;
    if (c == 0x2595) return 0x01;
    if (c >= 0x2589) return 0xFF << c - 0x2588 & 0xFF;
    return row >= GLYPH_BYTES - 2 * (c - 0x2580) ? 0xFF : 0;
  }

  /// Of U+2596 to U+259F: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
  private static final int[] QUADRANTS = {4, 8, 1, 1 | 4 | 8, 1 | 8, 1 | 2 | 4, 1 | 2 | 8, 2, 2 | 4, 2 | 4 | 8};

  private static int quadrants(int set, int row) {
    int half = row < GLYPH_BYTES / 2 ? set : set >> 2;
    return ((half & 1) != 0 ? 0xF0 : 0) | ((half & 2) != 0 ? 0x0F : 0);
  }
}
