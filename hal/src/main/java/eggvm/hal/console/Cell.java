package eggvm.hal.console;

/// A character in its colours, as an int: see the package's drawing.
final class Cell {
  private Cell() {}

  private static final int INK_SHIFT = 16;
  private static final int PAPER_SHIFT = 20;
  private static final int COLOUR_BITS = 15;

  static int of(int character, int ink, int paper) { return character | ink << INK_SHIFT | paper << PAPER_SHIFT; }

  static int character(int cell) { return cell & 0xFFFF; }

  static int ink(int cell) { return cell >>> INK_SHIFT & COLOUR_BITS; }

  static int paper(int cell) { return cell >>> PAPER_SHIFT & COLOUR_BITS; }

  static int reversed(int cell) { return of(character(cell), paper(cell), ink(cell)); }
}
