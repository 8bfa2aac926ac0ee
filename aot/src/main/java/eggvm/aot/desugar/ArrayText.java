package eggvm.aot.desugar;

import eggvm.vm.type.ArrayLiterals;
import java.util.ArrayList;
import java.util.List;

/// Writes what [ArrayLiterals] reads. A part is no longer than a constant of a class file may be (JVMS 4.4.7).
final class ArrayText {
  private static final int MAX_PART_BYTES = 65_535;
  private static final int MAX_HEAD_BYTES = 8;
  /// A char may become three, each of which takes two bytes; longer strings might not fit into a part.
  static final int MAX_STRING_CHARS = (MAX_PART_BYTES - MAX_HEAD_BYTES) / 6;

  private final List<String> parts = new ArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private int partBytes;

  void nothing() { write(ArrayLiterals.NULL + ""); }

  void string(String text) {
    String encoded = encoded(text);
    write(ArrayLiterals.STRING + number(encoded.length()) + encoded);
  }

  void hole(int index) { write(ArrayLiterals.HOLE + number(index)); }

  /// As many values follow as the array is long.
  void array(char kind, int length) { write(kind + number(length)); }

  void character(int value) { write(number(value)); }

  void signed(long value) { write(number(value << 1 ^ value >> 63)); }

  /// Of an unsigned value.
  private static String number(long value) {
    StringBuilder digits = new StringBuilder();
    long rest = value;
    for (; Long.compareUnsigned(rest, ArrayLiterals.BASE) >= 0; rest = Long.divideUnsigned(rest, ArrayLiterals.BASE)) {
      digits.append((char) (ArrayLiterals.MORE + Long.remainderUnsigned(rest, ArrayLiterals.BASE)));
    }
    return digits.append((char) (rest + 1)).toString();
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (char each : text.toCharArray()) {
      if (each < 0x80) out.append(each);
      else if (each < 0x800) out.append((char) (0xC0 | each >> 6)).append(continuation(each));
      else out.append((char) (0xE0 | each >> 12)).append(continuation(each >> 6)).append(continuation(each));
    }
    return out.toString();
  }

  private static char continuation(int bits) { return (char) (0x80 | bits & 0x3F); }

  private void write(String value) {
    int bytes = bytes(value);
    if (partBytes + bytes > MAX_PART_BYTES) endPart();
    part.append(value);
    partBytes += bytes;
  }

  private void endPart() {
    parts.add(part.toString());
    part.setLength(0);
    partBytes = 0;
  }

  List<String> parts() {
    if (!part.isEmpty()) endPart();
    return parts;
  }

  /// In modified UTF-8, of text below 256.
  private static int bytes(String text) { return text.chars().map(c -> c != 0 && c < 0x80 ? 1 : 2).sum(); }
}
