package eggvm.hal.ps2;

/// Up to 7 bytes that a key types, in a long, since nothing can be allocated in an interrupt: the first in bits 0-7, their number in bits 56-63.
public final class Keystroke {
  private Keystroke() {}

  static final long NONE = 0;
  private static final int COUNT_SHIFT = 56;
  private static final int ESCAPE = 0x1B;

  public static int count(long keystroke) { return (int) (keystroke >>> COUNT_SHIFT); }

  public static int at(long keystroke, int index) { return (int) (keystroke >>> 8 * index) & 0xFF; }

  static long with(long keystroke, int octet) {
    return (keystroke | (long) octet << 8 * count(keystroke)) + (1L << COUNT_SHIFT);
  }

  static long escape() { return with(NONE, ESCAPE); }

  /// In UTF-8.
  static long withCharacter(long keystroke, int character) {
    if (character < 0x80) return with(keystroke, character);
    if (character < 0x800) return with(with(keystroke, 0xC0 | character >>> 6), 0x80 | character & 0x3F);
    return with(with(with(keystroke, 0xE0 | character >>> 12), 0x80 | character >>> 6 & 0x3F), 0x80 | character & 0x3F);
  }

  /// 0 to 99.
  static long withDecimal(long keystroke, int number) {
    return with(number < 10 ? keystroke : with(keystroke, '0' + number / 10), '0' + number % 10);
  }
}
