package eggvm.lib.java.lang;

import eggvm.vm.object.ObjectLayout;
import jdk.internal.vm.annotation.ForceInline;

/// Checks before a bulk operation. The library's callers have checked already, except where two threads change a builder at once; what
/// they get must be an exception, not a neighbour's memory.
final class Ranges {
  private Ranges() {}

  /// Offset of element `index` in a cell.
  static long at(int index, int elementLog2) { return ObjectLayout.ARRAY_BASE + ((long) index << elementLog2); }

  /// `count` elements from `index` on, in an array of `length`.
  @ForceInline
  static void check(int index, int count, int length) {
    if ((index | count) < 0 || count > length - index) throw new ArrayIndexOutOfBoundsException(outOfBounds(index, count, length));
  }

  private static String outOfBounds(int index, int count, int length) {
    return "Range [" + index + ", " + index + " + " + count + ") out of bounds for length " + length;
  }
}
