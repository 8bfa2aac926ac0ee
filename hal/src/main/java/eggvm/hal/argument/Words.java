package eggvm.hal.argument;

import eggvm.vm.machine.Memory;
import eggvm.vm.start.RawText;

/// Words of UTF-8 bytes in raw memory. Nothing here but [#string] needs a heap.
public final class Words {
  private Words() {}

  public static final char SPACE = ' ';
  private static final int REPLACEMENT = 0xFFFD;

  /// Bytes before the first NUL.
  public static int bytesUpTo(long textAddress, int terminator) {
    int bytes = 0;
    while (true) {
      int value = Memory.getByte(textAddress + bytes);
      if (value == 0 || value == terminator) return bytes;
      bytes++;
    }
  }

  /// Whether the word begins with these ASCII characters.
  public static boolean startsWith(long textAddress, int bytes, String prefix) {
    if (bytes < RawText.length(prefix)) return false;
    for (int i = 0; i < RawText.length(prefix); i++) {
      if (Memory.getByte(textAddress + i) != RawText.at(prefix, i)) return false;
    }
    return true;
  }

  public static boolean equal(long textAddress, int bytes, String word) {
    return bytes == RawText.length(word) && startsWith(textAddress, bytes, word);
  }

  /// A count of bytes such as 64M, 2G, 4096 or 512k; -1 when it is none.
  public static long byteCount(long textAddress, int bytes) {
    if (bytes == 0) return -1;
    int shift = unitShift(Memory.getByte(textAddress + bytes - 1));
    int digits = shift == 0 ? bytes : bytes - 1;
    if (digits == 0) return -1;
    long value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Memory.getByte(textAddress + i) - '0';
      if (digit < 0 || digit > 9 || value >= Long.MAX_VALUE >> 14 >> shift) return -1;
      value = value * 10 + digit;
    }
    return value << shift;
  }

  private static int unitShift(int unit) {
    int lower = unit | 0x20;
    if (lower == 'k') return 10;
    if (lower == 'm') return 20;
    return lower == 'g' ? 30 : 0;
  }

  /// Replaces each `%XX` by its byte, in place; a lone `%` is the empty word. Returns the new count of bytes.
  public static int decodePercents(long textAddress, int bytes) {
    if (bytes == 1 && Memory.getByte(textAddress) == '%') return 0;
    int to = 0;
    for (int from = 0; from < bytes; from++) {
      int value = Memory.getByte(textAddress + from);
      if (value == '%' && from + 2 < bytes) {
        int high = hexDigit(Memory.getByte(textAddress + from + 1));
        int low = hexDigit(Memory.getByte(textAddress + from + 2));
        if (high >= 0 && low >= 0) {
          value = high << 4 | low;
          from += 2;
        }
      }
      Memory.putByte(textAddress + to++, (byte) value);
    }
    return to;
  }

  private static int hexDigit(int c) {
    if (c >= '0' && c <= '9') return c - '0';
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /// Decodes UTF-8 without the library's charsets, which are not there yet when arguments are read.
  public static String string(long textAddress, int bytes) {
    char[] chars = new char[bytes];
    int length = 0;
    for (int at = 0; at < bytes; ) {
      int first = Memory.getByte(textAddress + at) & 0xFF;
      int more = trailingBytes(first);
      int codePoint = more < 0 ? REPLACEMENT : codePoint(textAddress + at, bytes - at, first, more);
      at += codePoint == REPLACEMENT ? 1 : more + 1;
      if (codePoint >= 0x10000) {
        chars[length++] = (char) (0xD7C0 + (codePoint >> 10));
        chars[length++] = (char) (0xDC00 + (codePoint & 0x3FF));
      } else {
        chars[length++] = (char) codePoint;
      }
    }
    return new String(chars, 0, length);
  }

  private static int trailingBytes(int first) {
    if (first < 0x80) return 0;
    if (first < 0xC2) return -1;
    if (first < 0xE0) return 1;
    if (first < 0xF0) return 2;
    return first < 0xF5 ? 3 : -1;
  }

  private static int codePoint(long address, int leftBytes, int first, int more) {
    if (more >= leftBytes) return REPLACEMENT;
    int value = more == 0 ? first : first & (0x3F >> more);
    for (int i = 1; i <= more; i++) {
      int next = Memory.getByte(address + i);
      if ((next & 0xC0) != 0x80) return REPLACEMENT;
      value = value << 6 | next & 0x3F;
    }
    boolean overlong = more == 2 && value < 0x800 || more == 3 && value < 0x10000;
    boolean none = value > 0x10FFFF || value >= 0xD800 && value < 0xE000;
    return overlong || none ? REPLACEMENT : value;
  }
}
