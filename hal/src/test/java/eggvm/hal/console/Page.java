package eggvm.hal.console;

import eggvm.hal.Raw;
import eggvm.vm.machine.Memory;
import java.nio.charset.StandardCharsets;

/// A console on pixels in memory, beside a terminal that has seen the same bytes, for what pixels do not tell.
final class Page {
  /// Pixels beside and below the last cell, and bytes behind a row's pixels: no width is a multiple of everything.
  private static final int SPARE = 3;

  final Surface surface;
  final Terminal terminal;
  private final TextConsole console;
  private final EscapeParser parser;
  private final Utf8 utf8 = new Utf8();

  Page(int columns, int rows) {
    int width = columns * Font.WIDTH + SPARE;
    int height = rows * Font.HEIGHT + SPARE;
    int pitch = 4 * width + 20;
    surface = new Surface(Raw.allocate((long) pitch * height), pitch, width, height, 16, 8, 0);
    console = new TextConsole(surface, Raw.allocate(TextConsole.memoryBytes(surface)));
    terminal = new Terminal(new CellGrid(Raw.allocate(CellGrid.bytes(columns, rows)), columns, rows, 0));
    parser = new EscapeParser(terminal, new Parameters(Raw.allocate(Parameters.BYTES)));
  }

  static Page of(int columns, int rows, String text) { return new Page(columns, rows).write(text); }

  Page write(String text) { return write(text.getBytes(StandardCharsets.UTF_8)); }

  Page write(byte... bytes) {
    long address = Raw.allocate(bytes.length + 1L);
    Raw.put(address, bytes);
    console.write(address, bytes.length);
    for (byte b : bytes) {
      int character = utf8.next(b & 0xFF);
      if (character != Utf8.INCOMPLETE) parser.accept(character);
    }
    return this;
  }

  /// Rows without the spaces at their ends, `|` between, without the empty ones at the end.
  String text() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < terminal.grid.rows; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < terminal.grid.columns; column++) line.append((char) Cell.character(cell(row, column)));
      text.append(line.toString().stripTrailing()).append('|');
    }
    return text.toString().replaceAll("\\|+$", "");
  }

  int cell(int row, int column) { return terminal.grid.wanted(row, column); }

  String cursor() { return terminal.row() + "," + terminal.column(); }

  int pixel(int x, int y) { return Memory.getInt(surface.address + (long) y * surface.pitchBytes + 4L * x); }
}
