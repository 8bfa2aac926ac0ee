package eggvm.lib.java.lang;

import static eggvm.lib.java.lang.Ranges.at;

import eggvm.vm.bulk.Blocks;
import eggvm.vm.bulk.Bulk;
import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;

/// Two bytes a char, the less significant first.
@Replaces("java.lang.StringUTF16")
final class StringUTF16Overlay {
  private StringUTF16Overlay() {}

  static int compress(char[] from, int fromIndex, byte[] to, int toIndex, int count) {
    if (count <= 0) return count;
    Ranges.check(fromIndex, count, from.length);
    Ranges.check(toIndex, count, to.length);
    return Bulk.compress(from, at(fromIndex, 1), to, at(toIndex, 0), count);
  }

  static int compress(byte[] from, int fromIndex, byte[] to, int toIndex, int count) {
    String.checkBoundsOffCount(fromIndex, count, from.length >> 1);
    if (count == 0) return 0;
    Ranges.check(toIndex, count, to.length);
    return Bulk.compress(from, at(fromIndex, 1), to, at(toIndex, 0), count);
  }

  static void inflate(byte[] from, int fromIndex, byte[] to, int toIndex, int count) {
    String.checkBoundsOffCount(toIndex, count, to.length >> 1);
    if (count == 0) return;
    Ranges.check(fromIndex, count, from.length);
    if (count <= ShortArrays.MAX_INFLATED) ShortArrays.inflate(from, fromIndex, to, toIndex, count);
    else Bulk.inflate(from, at(fromIndex, 0), to, at(toIndex, 1), count);
  }

  static byte[] toBytes(char[] from, int fromIndex, int count) {
    byte[] bytes = StringUTF16.newBytesFor(count);
    if (count == 0) return bytes;
    Ranges.check(fromIndex, count, from.length);
    Blocks.copy(from, at(fromIndex, 1), bytes, at(0, 0), 2L * count);
    return bytes;
  }

  static void getChars(byte[] from, int fromIndex, int toIndex, char[] to, int index) {
    if (fromIndex >= toIndex) return;
    String.checkBoundsOffCount(fromIndex, toIndex - fromIndex, from.length >> 1);
    Ranges.check(index, toIndex - fromIndex, to.length);
    Blocks.copy(from, at(fromIndex, 1), to, at(index, 1), 2L * (toIndex - fromIndex));
  }

  static int indexOfChar(byte[] value, int ch, int from, int to) {
    if (from >= to || (char) ch != ch) return -1;
    Ranges.check(from, to - from, value.length >> 1);
    return Bulk.indexOfChar(value, at(0, 0), to, from, ch);
  }

  static int indexOfUnsafe(byte[] value, int valueCount, byte[] text, int textCount, int from) {
    int last = valueCount - textCount;
    if (from > last) return -1;
    Ranges.check(from, valueCount - from, value.length >> 1);
    Ranges.check(0, textCount, text.length >> 1);
    char first = StringUTF16.getChar(text, 0);
    if (textCount == 1) return Bulk.indexOfChar(value, at(0, 0), valueCount, from, first);
    char second = StringUTF16.getChar(text, 1);
    for (int i = from; i <= last; i++) {
      i = Bulk.indexOfChars(value, at(0, 0), last + 2, i, first, second);
      if (i < 0) return -1;
      if (Bulk.mismatch(value, at(i, 1), text, at(0, 0), textCount, 1) < 0) return i;
    }
    return -1;
  }

  static int indexOfLatin1Unsafe(byte[] value, int valueCount, byte[] text, int textCount, int from) {
    int last = valueCount - textCount;
    if (from > last) return -1;
    Ranges.check(from, valueCount - from, value.length >> 1);
    Ranges.check(0, textCount, text.length);
    int first = text[0] & 0xff;
    if (textCount == 1) return Bulk.indexOfChar(value, at(0, 0), valueCount, from, first);
    for (int i = from; i <= last; i++) {
      i = Bulk.indexOfChars(value, at(0, 0), last + 2, i, first, text[1] & 0xff);
      if (i < 0) return -1;
      if (isLatin1At(value, i, text, textCount)) return i;
    }
    return -1;
  }

  @Helper
  static boolean isLatin1At(byte[] value, int index, byte[] text, int textCount) {
    for (int k = 2; k < textCount; k++) if (StringUTF16.getChar(value, index + k) != (text[k] & 0xff)) return false;
    return true;
  }

  static int compareValues(byte[] value, byte[] other, int valueCount, int otherCount) {
    int k = Bulk.mismatch(value, at(0, 0), other, at(0, 0), Math.min(valueCount, otherCount), 1);
    return k < 0 ? valueCount - otherCount : StringUTF16.getChar(value, k) - StringUTF16.getChar(other, k);
  }
}
