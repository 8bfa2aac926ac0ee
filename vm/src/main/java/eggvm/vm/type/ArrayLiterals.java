package eggvm.vm.type;

/// Array initialisers full of literals, written by the builder as text instead of code.
/// ```
///  value ─▸ NULL | STRING length characters | HOLE index | (OBJECTS | ... | INT_ROWS) length value... | (CHARS | INTS | LONGS) length number...
/// ```
/// All of it in characters below 256, so that the text takes a byte each: strings in UTF-8, but char by char and with a plain zero;
/// numbers by digits of base 127, low ones first, 128 + digit while more follow, then digit + 1; ints and longs with the sign in the lowest bit.
/// A part ends between two values.
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
  /// `char[][]`, `char[][][]`, `int[][]`.
  public static final char CHAR_ROWS = 8;
  public static final char CHAR_TABLES = 9;
  public static final char INT_ROWS = 10;
  public static final char CHARS = 11;
  public static final char INTS = 12;
  public static final char LONGS = 13;

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
    skipPartEnd();
    char kind = parts[part].charAt(at++);
    return switch (kind) {
      case NULL -> null;
      case STRING -> string();
      case HOLE -> holes[length()];
      case CHARS -> chars();
      case INTS -> ints();
      case LONGS -> longs();
      default -> array(kind);
    };
  }

  private void skipPartEnd() {
    if (at == parts[part].length()) {
      part++;
      at = 0;
    }
  }

  private int length() { return (int) number(); }

  private long number() {
    long value = 0;
    for (long scale = 1;; scale *= BASE) {
      int digit = parts[part].charAt(at++);
      if (digit < MORE) return value + (digit - 1) * scale;
      value += (digit - MORE) * scale;
    }
  }

  /// A value of its own, in front of which a part may end.
  private long element() {
    skipPartEnd();
    return number();
  }

  private long signed() {
    long number = element();
    return number >>> 1 ^ -(number & 1);
  }

  private char[] chars() {
    char[] array = new char[length()];
    for (int i = 0; i < array.length; i++) array[i] = (char) element();
    return array;
  }

  private int[] ints() {
    int[] array = new int[length()];
    for (int i = 0; i < array.length; i++) array[i] = (int) signed();
    return array;
  }

  private long[] longs() {
    long[] array = new long[length()];
    for (int i = 0; i < array.length; i++) array[i] = signed();
    return array;
  }

  private String string() {
    int length = length();
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
    int length = length();
    Object[] array =
        switch (kind) {
          case OBJECTS -> new Object[length];
          case STRINGS -> new String[length];
          case OBJECT_ROWS -> new Object[length][];
          case STRING_ROWS -> new String[length][];
          case CHAR_ROWS -> new char[length][];
          case CHAR_TABLES -> new char[length][][];
          default -> new int[length][];
        };
    for (int i = 0; i < length; i++) array[i] = value();
    return array;
  }
}
