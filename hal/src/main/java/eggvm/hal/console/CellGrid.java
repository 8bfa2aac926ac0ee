package eggvm.hal.console;

import eggvm.vm.machine.Memory;

/// What the screen should show, what it shows, and where the two may differ.
/// ```
/// memory   wanted: u32 per cell    shown: the same    damage: per row, u16 first column, u16 column behind the last
/// ```
final class CellGrid {
  private static final int CELL_BYTES = 4;
  private static final int ROW_BYTES = 4;
  /// Is no cell: its character is not one.
  private static final int UNKNOWN = -1;

  final int columns;
  final int rows;
  private final long wantedAddress;
  private final long shownAddress;
  private final long damageAddress;

  /// `memory`: [#bytes] of them. All cells are to be drawn.
  CellGrid(long memory, int columns, int rows, int blank) {
    this.columns = columns;
    this.rows = rows;
    wantedAddress = memory;
    shownAddress = memory + (long) CELL_BYTES * columns * rows;
    damageAddress = shownAddress + (long) CELL_BYTES * columns * rows;
    for (int row = 0; row < rows; row++) {
      fill(row, 0, columns, blank);
      for (int column = 0; column < columns; column++) show(row, column, UNKNOWN);
    }
  }

  static long bytes(int columns, int rows) { return (2L * CELL_BYTES * columns + ROW_BYTES) * rows; }

  int wanted(int row, int column) { return Memory.getInt(wantedAddress + place(row, column)); }

  int shown(int row, int column) { return Memory.getInt(shownAddress + place(row, column)); }

  void show(int row, int column, int cell) { Memory.putInt(shownAddress + place(row, column), cell); }

  void put(int row, int column, int cell) {
    Memory.putInt(wantedAddress + place(row, column), cell);
    damage(row, column, column + 1);
  }

  void fill(int row, int column, int endColumn, int cell) {
    for (int i = column; i < endColumn; i++) Memory.putInt(wantedAddress + place(row, i), cell);
    damage(row, column, endColumn);
  }

  /// Cells from `column` on move right or left within their row; what is free becomes blank.
  void shift(int row, int column, int by, int blank) {
    int distance = by < 0 ? -by : by;
    int kept = columns - column - distance;
    if (kept <= 0) {
      fill(row, column, columns, blank);
      return;
    }
    int from = by < 0 ? column + distance : column;
    int to = by < 0 ? column : column + distance;
    Memory.copy(wantedAddress + place(row, from), wantedAddress + place(row, to), (long) kept * CELL_BYTES);
    damage(row, column, columns);
    if (by < 0) fill(row, column + kept, columns, blank);
    else fill(row, column, column + distance, blank);
  }

  /// The rows [top, bottom) move up, or down when `by` is negative; the free ones become blank.
  void scroll(int top, int bottom, int by, int blank) {
    int height = bottom - top;
    int distance = by < 0 ? -by : by;
    if (distance > height) distance = height;
    int from = by < 0 ? top : top + distance;
    int to = by < 0 ? top + distance : top;
    Memory.copy(wantedAddress + place(from, 0), wantedAddress + place(to, 0), (long) (height - distance) * columns * CELL_BYTES);
    for (int row = top; row < bottom; row++) damage(row, 0, columns);
    int free = by < 0 ? top : bottom - distance;
    for (int row = free; row < free + distance; row++) fill(row, 0, columns, blank);
  }

  // --- damage

  void damage(int row, int column, int endColumn) {
    if (column >= endColumn) return;
    int first = firstDamaged(row);
    int end = endOfDamage(row);
    if (first == end || column < first) setDamage(row, column, first == end ? endColumn : end);
    if (endColumn > endOfDamage(row)) setDamage(row, firstDamaged(row), endColumn);
  }

  int firstDamaged(int row) { return Memory.getChar(damageAddress + (long) ROW_BYTES * row); }

  /// The same as [#firstDamaged] when nothing is damaged.
  int endOfDamage(int row) { return Memory.getChar(damageAddress + (long) ROW_BYTES * row + 2); }

  void forgetDamage(int row) { setDamage(row, 0, 0); }

  private void setDamage(int row, int first, int end) {
    Memory.putShort(damageAddress + (long) ROW_BYTES * row, (short) first);
    Memory.putShort(damageAddress + (long) ROW_BYTES * row + 2, (short) end);
  }

  private long place(int row, int column) { return (long) CELL_BYTES * (row * columns + column); }
}
