package eggvm.lib.java.util;

import eggvm.vm.bulk.Blocks;
import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import eggvm.vm.object.ObjectLayout;
import java.util.Arrays;

/// Filling arrays of primitives, all by the same loop.
@Replaces("java.util.Arrays")
final class ArraysOverlay {
  private ArraysOverlay() {}

  // A value times one of these stands in every element of a word.
  private static final long BYTES = 0x0101_0101_0101_0101L;
  private static final long CHARS = 0x0001_0001_0001_0001L;
  private static final long INTS = 0x0000_0001_0000_0001L;

  @Helper
  static void fill(Object array, int from, int to, int elementLog2, long pattern) {
    Blocks.fill(array, ObjectLayout.ARRAY_BASE + ((long) from << elementLog2), (long) (to - from) << elementLog2, pattern);
  }

  static void fill(boolean[] array, boolean value) { fill(array, 0, array.length, 0, value ? BYTES : 0); }

  static void fill(boolean[] array, int from, int to, boolean value) {
    Arrays.rangeCheck(array.length, from, to);
    fill(array, from, to, 0, value ? BYTES : 0);
  }

  static void fill(byte[] array, byte value) { fill(array, 0, array.length, 0, (value & 0xffL) * BYTES); }

  static void fill(byte[] array, int from, int to, byte value) {
    Arrays.rangeCheck(array.length, from, to);
    fill(array, from, to, 0, (value & 0xffL) * BYTES);
  }

  static void fill(char[] array, char value) { fill(array, 0, array.length, 1, value * CHARS); }

  static void fill(char[] array, int from, int to, char value) {
    Arrays.rangeCheck(array.length, from, to);
    fill(array, from, to, 1, value * CHARS);
  }

  static void fill(short[] array, short value) { fill(array, 0, array.length, 1, (value & 0xffffL) * CHARS); }

  static void fill(short[] array, int from, int to, short value) {
    Arrays.rangeCheck(array.length, from, to);
    fill(array, from, to, 1, (value & 0xffffL) * CHARS);
  }

  static void fill(int[] array, int value) { fill(array, 0, array.length, 2, (value & 0xffff_ffffL) * INTS); }

  static void fill(int[] array, int from, int to, int value) {
    Arrays.rangeCheck(array.length, from, to);
    fill(array, from, to, 2, (value & 0xffff_ffffL) * INTS);
  }

  static void fill(float[] array, float value) { fill(array, 0, array.length, 2, (Float.floatToRawIntBits(value) & 0xffff_ffffL) * INTS); }

  static void fill(float[] array, int from, int to, float value) {
    Arrays.rangeCheck(array.length, from, to);
    fill(array, from, to, 2, (Float.floatToRawIntBits(value) & 0xffff_ffffL) * INTS);
  }

  static void fill(long[] array, long value) { fill(array, 0, array.length, 3, value); }

  static void fill(long[] array, int from, int to, long value) {
    Arrays.rangeCheck(array.length, from, to);
    fill(array, from, to, 3, value);
  }

  static void fill(double[] array, double value) { fill(array, 0, array.length, 3, Double.doubleToRawLongBits(value)); }

  static void fill(double[] array, int from, int to, double value) {
    Arrays.rangeCheck(array.length, from, to);
    fill(array, from, to, 3, Double.doubleToRawLongBits(value));
  }
}
