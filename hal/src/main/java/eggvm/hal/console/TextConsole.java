package eggvm.hal.console;

import eggvm.vm.machine.Memory;

/// A terminal on a surface.
public final class TextConsole {
  private final CellGrid grid;
  private final Terminal terminal;
  private final EscapeParser parser;
  private final Utf8 utf8 = new Utf8();
  private final Painter painter;

  /// `memory`: [#memoryBytes] of them. The surface becomes black.
  public TextConsole(Surface surface, long memory) {
    grid = new CellGrid(memory + Parameters.BYTES, surface.columns(), surface.rows(), Cell.of(' ', Palette.WHITE, Palette.BLACK));
    terminal = new Terminal(grid);
    parser = new EscapeParser(terminal, new Parameters(memory));
    painter = new Painter(surface);
    painter.clear();
    draw();
  }

  public static long memoryBytes(Surface surface) { return Parameters.BYTES + CellGrid.bytes(surface.columns(), surface.rows()); }

  /// A line feed begins a new line. All is drawn on return.
  public void write(long address, int bytes) {
    for (int i = 0; i < bytes; i++) {
      int character = utf8.next(Memory.getByte(address + i) & 0xFF);
      if (character != Utf8.INCOMPLETE) parser.accept(character);
    }
    draw();
  }

  private void draw() {
    painter.paint(grid);
    if (terminal.isCursorShown()) painter.paintCursor(grid, terminal.row(), terminal.column());
  }
}
