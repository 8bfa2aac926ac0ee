package eggvm.hal.console;

import eggvm.vm.machine.Memory;

/// Draws the cells of a grid that differ from what is shown.
final class Painter {
  private static final int PIXEL_BYTES = 4;
  private static final int LEFTMOST = 0x80;

  private final Surface surface;
  private int inkPixel;
  private int paperPixel;

  Painter(Surface surface) { this.surface = surface; }

  /// Pixels beside and below the last whole cell too.
  void clear() {
    for (int y = 0; y < surface.heightPixels; y++) {
      long row = surface.address + (long) y * surface.pitchBytes;
      for (int x = 0; x < surface.widthPixels; x++) Memory.putInt(row + (long) PIXEL_BYTES * x, 0);
    }
  }

  void paint(CellGrid grid) {
    for (int row = 0; row < grid.rows; row++) {
      for (int column = grid.firstDamaged(row); column < grid.endOfDamage(row); column++) {
        int cell = grid.wanted(row, column);
        if (cell != grid.shown(row, column)) show(grid, row, column, cell);
      }
      grid.forgetDamage(row);
    }
  }

  /// The cell with its colours exchanged, until it is damaged again.
  void paintCursor(CellGrid grid, int row, int column) {
    show(grid, row, column, Cell.reversed(grid.wanted(row, column)));
    grid.damage(row, column, column + 1);
  }

  private void show(CellGrid grid, int row, int column, int cell) {
    inkPixel = Palette.pixel(surface, Cell.ink(cell));
    paperPixel = Palette.pixel(surface, Cell.paper(cell));
    int glyph = Font.glyph(Cell.character(cell));
    long at = surface.address + (long) row * Font.HEIGHT * surface.pitchBytes + (long) column * Font.WIDTH * PIXEL_BYTES;
    for (int y = 0; y < Font.HEIGHT; y++) line(at + (long) y * surface.pitchBytes, Font.row(glyph, y));
    grid.show(row, column, cell);
  }

  /// Counts by the mask: the compiler would unroll a count to 8, eight times the code for little.
  private void line(long address, int bits) {
    for (int mask = LEFTMOST; mask != 0; mask >>>= 1) {
      Memory.putInt(address, (bits & mask) != 0 ? inkPixel : paperPixel);
      address += PIXEL_BYTES;
    }
  }
}
