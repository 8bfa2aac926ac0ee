package eggvm.hal.console;

/// The 16 colours of the PC's text mode, numbered as ECMA-48 does: bit 0 red, 1 green, 2 blue, 3 bright.
final class Palette {
  private Palette() {}

  static final int WHITE = 7;
  static final int BLACK = 0;
  static final int BRIGHT = 8;
  /// Dark yellow has half of its green, which makes it brown.
  private static final int YELLOW = 3;
  private static final int HALF = 0x55;
  private static final int FULL = 0xAA;

  static int pixel(Surface surface, int colour) {
    int green = colour == YELLOW ? HALF : part(colour, 2);
    return surface.pixel(part(colour, 1), green, part(colour, 4));
  }

  private static int part(int colour, int bit) { return ((colour & bit) != 0 ? FULL : 0) + ((colour & BRIGHT) != 0 ? HALF : 0); }
}
