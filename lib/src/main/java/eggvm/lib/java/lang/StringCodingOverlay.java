package eggvm.lib.java.lang;

import static eggvm.lib.java.lang.Ranges.at;

import eggvm.vm.bulk.Bulk;
import eggvm.vm.contract.Replaces;

@Replaces("java.lang.StringCoding")
final class StringCodingOverlay {
  private StringCodingOverlay() {}

  static int countPositives(byte[] bytes, int index, int count) {
    if (count <= 0) return count;
    Ranges.check(index, count, bytes.length);
    return Bulk.countPositives(bytes, at(index, 0), count);
  }

  static int implEncodeISOArray(byte[] from, int fromIndex, byte[] to, int toIndex, int count) {
    if (count <= 0) return 0;
    Ranges.check(fromIndex, count, from.length >> 1);
    Ranges.check(toIndex, count, to.length);
    return Bulk.compress(from, at(fromIndex, 1), to, at(toIndex, 0), count);
  }

  static int implEncodeAsciiArray(char[] from, int fromIndex, byte[] to, int toIndex, int count) {
    if (count <= 0) return 0;
    Ranges.check(fromIndex, count, from.length);
    Ranges.check(toIndex, count, to.length);
    return Bulk.encodeAscii(from, at(fromIndex, 1), to, at(toIndex, 0), count);
  }
}
