package eggvm.hal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eggvm.hal.Raw;
import eggvm.hal.console.spleen.SpleenGlyphs;
import eggvm.vm.machine.Memory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextConsoleTest {
  private static final String PAGE = "EggVM \33[1;32mgreen\33[0m \33[31mred\33[0m \33[7mreversed\33[0m\n"
      + "Grüße, 5 € – “façade” Ñ\n"
      + "┌──┬──┐ ╔══╗ ░▒▓█ ▁▂▃▄▅▆▇\n"
      + "├──┼──┤ ╚══╝ ▏▎▍▌▋▊▉ ▖▗▘▝\n"
      + "\33[44;93m ~!@#$%^&*() \33[0m 😀 end";

  /// The picture was looked at when it was stored; `-DwriteGolden=FILE` writes what is drawn now.
  @Test
  void aPageLooksAsItDidWhenItWasLookedAt() throws IOException {
    String drawn = picture(Page.of(36, 5, PAGE));
    if (System.getProperty("writeGolden") != null) Files.writeString(Path.of(System.getProperty("writeGolden")), drawn);
    try (var golden = TextConsoleTest.class.getResourceAsStream("page.txt")) {
      assertEquals(new String(golden.readAllBytes(), StandardCharsets.US_ASCII), drawn);
    }
  }

  @Test
  void whateverIsWrittenThePixelsAreThoseOfAFullRedraw() {
    Random random = new Random(7);
    String[] pieces = {"a", "Zürich", "\n", "\r", "\b", "\t", "\33[K", "\33[1J", "\33[2J", "\33[L", "\33[2M", "\33[3@", "\33[2P", "\33[X", "\33[S", "\33[T",
      "\33M", "\33[2;4r", "\33[r", "\33[31m", "\33[1;44m", "\33[7m", "\33[m", "\33[?25l", "\33[?25h", "─│█", "\33[A", "\33[3C"};
    Page page = new Page(11, 5);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(4); n >= 0; n--) text.append(pieces[random.nextInt(pieces.length)]);
      if (random.nextInt(4) == 0) text.append("\33[").append(random.nextInt(7)).append(';').append(random.nextInt(13)).append('H');
      page.write(text.toString());
      checkAgainstFullRedraw(page, i + ": " + text);
    }
  }

  private static void checkAgainstFullRedraw(Page page, String when) {
    for (int row = 0; row < page.terminal.grid.rows; row++) {
      for (int column = 0; column < page.terminal.grid.columns; column++) {
        boolean isCursor = page.terminal.isCursorShown() && page.cursor().equals(row + "," + column);
        int cell = isCursor ? Cell.reversed(page.cell(row, column)) : page.cell(row, column);
        for (int y = 0; y < Font.HEIGHT; y++) {
          int bits = Font.row(Font.glyph(Cell.character(cell)), y);
          for (int x = 0; x < Font.WIDTH; x++) {
            int colour = (bits & 0x80 >> x) != 0 ? Cell.ink(cell) : Cell.paper(cell);
            int pixel = page.pixel(column * Font.WIDTH + x, row * Font.HEIGHT + y);
            if (pixel != Palette.pixel(page.surface, colour)) throw new AssertionError(when + " at row " + row + " column " + column);
          }
        }
      }
    }
  }

  @Test
  void onlyCellsThatChangeAreDrawn() {
    Page page = Page.of(10, 3, "\33[?25labc\33[H");
    int mark = 0x12345678;
    putPixel(page, 0, 0, mark);
    putPixel(page, 8, 0, mark);
    page.write("aXc");
    assertEquals(mark, page.pixel(0, 0), "the same character again");
    assertNotEquals(mark, page.pixel(8, 0));
  }

  @Test
  void nothingIsDrawnBesideTheCells() {
    Page page = Page.of(10, 3, "\33[44m\33[2J██████████\n\n\n\n\n");
    assertEquals(0, page.pixel(10 * Font.WIDTH, 0));
    assertEquals(0, page.pixel(0, 3 * Font.HEIGHT));
    assertEquals(0, Memory.getInt(page.surface.address + 4L * page.surface.widthPixels), "between the rows");
  }

  @Test
  void coloursGoWhereTheSurfaceHasThem() {
    Surface bgr = new Surface(0, 0, 8, 16, 0, 8, 16);
    assertEquals(0x0000AA, Palette.pixel(bgr, 1));
    assertEquals(0x0055AA, Palette.pixel(bgr, 3), "brown");
    assertEquals(0xFF5555, Palette.pixel(bgr, 12));
    assertEquals(0xFFFFFF, Palette.pixel(bgr, 15));
  }

  @Test
  void everyGlyphIsInTheTable() {
    int last = 0;
    for (int c = 0; c < 0x10000; c++) last = Math.max(last, Font.glyph(c));
    assertEquals(SpleenGlyphs.ROWS.length() / Font.HEIGHT - 1, last);
    assertEquals(Font.glyph(0xFFFD), last);
    assertEquals(0xFF, Font.row(Font.glyph('—'), 7));
    assertEquals(0x7E, Font.row(Font.glyph('–'), 7));
    assertEquals(0xFF, Font.row(Font.glyph('█'), 0));
    assertEquals(0, Font.row(Font.glyph('▄'), 7));
    assertEquals(0xFF, Font.row(Font.glyph('▄'), 8));
    assertEquals(0b0001_1100, Font.row(Font.glyph('€'), 3));
  }

  private static void putPixel(Page page, int x, int y, int pixel) { Memory.putInt(page.surface.address + (long) y * page.surface.pitchBytes + 4L * x, pixel); }

  /// A line per row of pixels: count and colour (A is 0, P is 15) of each run.
  private static String picture(Page page) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < page.surface.heightPixels; y++) {
      int run = 0;
      for (int x = 0; x < page.surface.widthPixels; x++) {
        run++;
        if (x + 1 < page.surface.widthPixels && page.pixel(x + 1, y) == page.pixel(x, y)) continue;
        text.append(run).append((char) ('A' + colour(page, page.pixel(x, y))));
        run = 0;
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static int colour(Page page, int pixel) {
    for (int colour = 0; colour < 16; colour++) if (Palette.pixel(page.surface, colour) == pixel) return colour;
    throw new AssertionError("no colour: " + Integer.toHexString(pixel));
  }
}
