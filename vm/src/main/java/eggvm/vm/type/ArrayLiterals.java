package eggvm.vm.type;

/// Array initialisers full of string literals, written by the builder as text instead of code.
/// ```
///  value ─▸ NULL | STRING length characters | HOLE index | (OBJECTS | STRINGS | OBJECT_ROWS | STRING_ROWS) length value...
/// ```
/// All of it in characters below 256, so that the text takes a byte each: strings in UTF-8, but char by char and with a plain zero;
/// numbers by digits of base 127, low ones first, 128 + digit while more follow, then digit + 1. A part ends between two values.
public final class ArrayLiterals {
  public static final char NULL = 1;
  public static final char STRING = 2;
  /// A value that only the program knows.
  public static final char HOLE = 3;
  /// `Object[]`, `String[]`, `Object[][]`, `String[][]`.
  public static final char OBJECTS = 4;
  public static final char STRINGS = 5;
  public static final char OBJECT_ROWS = 6;
  public static final char STRING_ROWS = 7;

  public static final int BASE = 127;
  public static final int MORE = 128;

  private final String[] parts;
  private final Object[] holes;
  private int part;
  private int at;

  private ArrayLiterals(String[] parts, Object[] holes) {
    this.parts = parts;
    this.holes = holes;
  }

  /// New arrays; the strings are literals as any other: interned.
  public static Object make(String[] parts, Object[] holes) { return new ArrayLiterals(parts, holes).value(); }

  private Object value() {
    if (at == parts[part].length()) {
      part++;
      at = 0;
    }
    char kind = parts[part].charAt(at++);
    return switch (kind) {
      case NULL -> null;
      case STRING -> string();
      case HOLE -> holes[number()];
      default -> array(kind);
    };
  }

  private int number() {
    int value = 0;
    for (int scale = 1;; scale *= BASE) {
      int digit = parts[part].charAt(at++);
      if (digit < MORE) return value + (digit - 1) * scale;
      value += (digit - MORE) * scale;
    }
  }

  private String string() {
    int length = number();
    String text = parts[part].substring(at, at + length);
    at += length;
    for (int i = 0; i < length; i++) if (text.charAt(i) >= 0x80) return decoded(text).intern();
    return text.intern();
  }

  private static String decoded(String text) {
    char[] chars = new char[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); count++) {
      char first = text.charAt(i++);
      if (first < 0x80) chars[count] = first;
      else if (first < 0xE0) chars[count] = (char) ((first & 0x1F) << 6 | text.charAt(i++) & 0x3F);
      else chars[count] = (char) (first << 12 | (text.charAt(i++) & 0x3F) << 6 | text.charAt(i++) & 0x3F);
    }
    return new String(chars, 0, count);
  }

  private Object[] array(char kind) {
    int length = number();
    Object[] array =
        switch (kind) {
          case OBJECTS -> new Object[length];
          case STRINGS -> new String[length];
          case OBJECT_ROWS -> new Object[length][];
          default -> new String[length][];
        };
    for (int i = 0; i < length; i++) array[i] = value();
    return array;
  }
}
