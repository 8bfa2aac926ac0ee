package eggvm.hal.console;

/// Select Graphic Rendition: ECMA-48, section 8.3.117, with the bright colours (90-107) and the larger palettes (38, 48) of xterm, of which the
/// likest of the 16 is taken. Bold is bright ink.
final class Pen {
  private static final int PALETTE = 5;
  private static final int RGB = 2;
  private static final int CUBE = 16;
  private static final int GREYS = 232;

  private int ink;
  private int paper;
  private boolean isBold;
  private boolean isReversed;

  Pen() { reset(); }

  void reset() {
    ink = Palette.WHITE;
    paper = Palette.BLACK;
    isBold = false;
    isReversed = false;
  }

  int cell(int character) {
    int shownInk = isBold ? ink | Palette.BRIGHT : ink;
    return isReversed ? Cell.of(character, paper, shownInk) : Cell.of(character, shownInk, paper);
  }

  /// What erasing leaves: the paper alone, as in xterm.
  int blank() { return Cell.of(' ', Palette.WHITE, paper); }

  /// To keep and restore.
  int state() { return ink | paper << 4 | (isBold ? 1 << 8 : 0) | (isReversed ? 1 << 9 : 0); }

  void restore(int state) {
    ink = state & 15;
    paper = state >>> 4 & 15;
    isBold = (state & 1 << 8) != 0;
    isReversed = (state & 1 << 9) != 0;
  }

  void select(Parameters parameters) {
    for (int i = 0; i < parameters.count(); ) {
      int value = parameters.at(i, 0);
      if (value == 38 || value == 48) {
        int colour = likest(parameters, i + 1);
        if (colour >= 0 && value == 38) ink = colour;
        if (colour >= 0 && value == 48) paper = colour;
        i += parameters.at(i + 1, 0) == RGB ? 5 : 3;
      } else {
        select(value);
        i++;
      }
    }
  }

  private void select(int value) {
    if (value == 0) reset();
    else if (value == 1) isBold = true;
    else if (value == 22) isBold = false;
    else if (value == 7) isReversed = true;
    else if (value == 27) isReversed = false;
    else if (value == 39) ink = Palette.WHITE;
    else if (value == 49) paper = Palette.BLACK;
    else selectColour(value);
  }

  private void selectColour(int value) {
    if (value >= 30 && value <= 37) ink = value - 30;
    else if (value >= 40 && value <= 47) paper = value - 40;
    else if (value >= 90 && value <= 97) ink = value - 90 | Palette.BRIGHT;
    else if (value >= 100 && value <= 107) paper = value - 100 | Palette.BRIGHT;
  }

  /// -1: no colour.
  private static int likest(Parameters parameters, int at) {
    int value = parameters.at(at + 1, 0);
    if (parameters.at(at, 0) == RGB) return likest(value, parameters.at(at + 2, 0), parameters.at(at + 3, 0));
    if (parameters.at(at, 0) != PALETTE || value > 255) return -1;
    if (value < CUBE) return value;
    if (value >= GREYS) return likest(8 + 10 * (value - GREYS), 8 + 10 * (value - GREYS), 8 + 10 * (value - GREYS));
    int cube = value - CUBE;
    return likest(51 * (cube / 36), 51 * (cube / 6 % 6), 51 * (cube % 6));
  }

  /// A part is on from a third of its range on; where one is above five sixths the colour is bright. Dark grey is bright black.
  private static int likest(int red, int green, int blue) {
    int colour = (red > 84 ? 1 : 0) | (green > 84 ? 2 : 0) | (blue > 84 ? 4 : 0);
    boolean isBright = red > 212 || green > 212 || blue > 212;
    if (colour == Palette.WHITE && red < 128 && green < 128 && blue < 128) return Palette.BLACK | Palette.BRIGHT;
    return isBright ? colour | Palette.BRIGHT : colour;
  }
}
