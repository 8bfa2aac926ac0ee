package eggvm.lib.java.lang;

import jdk.internal.vm.annotation.Hidden;

/// What `clone` of an array becomes whose elements are known to be of one primitive type: an array made where any other is.
final class ArrayClones {
  private ArrayClones() {}

  @Hidden
  static byte[] clone(byte[] array) {
    byte[] copy = new byte[array.length];
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }

  @Hidden
  static char[] clone(char[] array) {
    char[] copy = new char[array.length];
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }

  @Hidden
  static int[] clone(int[] array) {
    int[] copy = new int[array.length];
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }

  @Hidden
  static long[] clone(long[] array) {
    long[] copy = new long[array.length];
    System.arraycopy(array, 0, copy, 0, array.length);
    return copy;
  }
}
