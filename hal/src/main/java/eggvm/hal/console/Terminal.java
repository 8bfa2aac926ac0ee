package eggvm.hal.console;

/// A cursor on a grid. Columns and rows count from 0; a move stops at the edge.
/// A character in the last column leaves the cursor there, and only the next one wraps, so that a full line does not scroll.
final class Terminal {
  private static final int TAB = 8;

  final CellGrid grid;
  final Pen pen = new Pen();
  private int row;
  private int column;
  private boolean wraps;
  private boolean isCursorShown;
  /// Rows that scroll: [top, bottom).
  private int top;
  private int bottom;
  private int savedRow;
  private int savedColumn;
  private int savedPen;

  Terminal(CellGrid grid) {
    this.grid = grid;
    reset();
  }

  int row() { return row; }

  int column() { return column; }

  boolean isCursorShown() { return isCursorShown; }

  void showCursor(boolean shown) { isCursorShown = shown; }

  void reset() {
    pen.reset();
    top = 0;
    bottom = grid.rows;
    isCursorShown = true;
    moveTo(0, 0);
    eraseScreen(2);
    save();
  }

  void save() {
    savedRow = row;
    savedColumn = column;
    savedPen = pen.state();
  }

  void restore() {
    moveTo(savedRow, savedColumn);
    pen.restore(savedPen);
  }

  // --- characters

  void put(int character) {
    if (wraps) newLine();
    grid.put(row, column, pen.cell(character));
    wraps = column == grid.columns - 1;
    if (!wraps) column++;
  }

  void newLine() {
    column = 0;
    down();
  }

  void carriageReturn() { moveTo(row, 0); }

  void backspace() { moveTo(row, column - 1); }

  void tab() { moveTo(row, (column / TAB + 1) * TAB); }

  /// Scrolls at the bottom of what scrolls.
  void down() {
    wraps = false;
    if (row == bottom - 1) scroll(1);
    else if (row < grid.rows - 1) row++;
  }

  void up() {
    wraps = false;
    if (row == top) scroll(-1);
    else if (row > 0) row--;
  }

  // --- moves

  void moveTo(int toRow, int toColumn) {
    row = between(toRow, 0, grid.rows - 1);
    column = between(toColumn, 0, grid.columns - 1);
    wraps = false;
  }

  /// Stops at the border of what scrolls, when it begins inside.
  void moveVertically(int by) {
    int first = row >= top ? top : 0;
    int last = row < bottom ? bottom - 1 : grid.rows - 1;
    moveTo(between(row + by, first, last), column);
  }

  void moveHorizontally(int by) { moveTo(row, column + by); }

  private static int between(int value, int least, int most) { return value < least ? least : value > most ? most : value; }

  // --- regions

  void scroll(int by) { grid.scroll(top, bottom, by, pen.blank()); }

  /// [first, end); anything but two rows at least means all.
  void setScrolledRows(int first, int end) {
    boolean isRegion = first >= 0 && end <= grid.rows && first + 1 < end;
    top = isRegion ? first : 0;
    bottom = isRegion ? end : grid.rows;
    moveTo(0, 0);
  }

  /// Rows from the cursor's on move down, or up when negative, within what scrolls.
  void insertRows(int count) {
    if (row >= top && row < bottom) grid.scroll(row, bottom, -count, pen.blank());
  }

  void insertCharacters(int count) { grid.shift(row, column, count, pen.blank()); }

  void eraseCharacters(int count) { grid.fill(row, column, between(column + count, column, grid.columns), pen.blank()); }

  /// 0: from the cursor on; 1: up to it; 2: all.
  void eraseLine(int which) {
    int first = which == 0 ? column : 0;
    int end = which == 1 ? column + 1 : grid.columns;
    grid.fill(row, first, end, pen.blank());
  }

  void eraseScreen(int which) {
    if (which < 2) eraseLine(which);
    int first = which == 0 ? row + 1 : 0;
    int end = which == 1 ? row : grid.rows;
    for (int i = first; i < end; i++) grid.fill(i, 0, grid.columns, pen.blank());
  }
}
