package eggvm.lib.java.lang;

import static eggvm.lib.java.lang.Ranges.at;
import static eggvm.vm.machine.Branch.likely;

import eggvm.vm.bulk.Bulk;
import eggvm.vm.contract.Replaces;

@Replaces("java.lang.StringLatin1")
final class StringLatin1Overlay {
  private StringLatin1Overlay() {}

  static boolean equals(byte[] value, byte[] other) {
    int length = value.length;
    if (length != other.length) return false;
    return likely(length <= ShortArrays.MAX_COMPARED) ? ShortArrays.areEqual(value, other, length) : Bulk.mismatch(value, at(0, 0), other, at(0, 0), length, 0) < 0;
  }

  static int indexOfChar(byte[] value, int ch, int from, int to) {
    if (from >= to) return -1;
    Ranges.check(from, to - from, value.length);
    return likely(to - from <= ShortArrays.MAX_SEARCHED) ? ShortArrays.indexOf(value, ch, from, to) : Bulk.indexOfByte(value, at(0, 0), to, from, ch & 0xff);
  }

  static int indexOf(byte[] value, int valueCount, byte[] text, int textCount, int from) {
    int last = valueCount - textCount;
    if (from > last) return -1;
    Ranges.check(from, valueCount - from, value.length);
    Ranges.check(0, textCount, text.length);
    if (textCount == 1) return Bulk.indexOfByte(value, at(0, 0), valueCount, from, text[0] & 0xff);
    for (int i = from; i <= last; i++) {
      i = Bulk.indexOfBytes(value, at(0, 0), last + 2, i, text[0] & 0xff, text[1] & 0xff);
      if (i < 0) return -1;
      if (Bulk.mismatch(value, at(i, 0), text, at(0, 0), textCount, 0) < 0) return i;
    }
    return -1;
  }

  static void inflate(byte[] from, int fromIndex, char[] to, int toIndex, int count) {
    if (count <= 0) return;
    Ranges.check(fromIndex, count, from.length);
    Ranges.check(toIndex, count, to.length);
    Bulk.inflate(from, at(fromIndex, 0), to, at(toIndex, 1), count);
  }
}
