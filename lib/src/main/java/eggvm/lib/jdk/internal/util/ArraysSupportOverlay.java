package eggvm.lib.jdk.internal.util;

import eggvm.vm.bulk.Bulk;
import eggvm.vm.contract.Replaces;
import eggvm.vm.object.ObjectLayout;

/// Neither the original nor this checks anything: the callers have.
@Replaces("jdk.internal.util.ArraysSupport")
final class ArraysSupportOverlay {
  private ArraysSupportOverlay() {}

  // Type codes of the newarray instruction (JVMS 6.5); T_BOOLEAN stands for bytes without sign.
  private static final int T_BOOLEAN = 4;
  private static final int T_CHAR = 5;
  private static final int T_BYTE = 8;
  private static final int T_SHORT = 9;
  private static final int T_INT = 10;

  static int vectorizedMismatch(Object a, long aOffset, Object b, long bOffset, int length, int elementLog2) {
    return Bulk.mismatch(a, aOffset, b, bOffset, length, elementLog2);
  }

  /// The original asks SharedSecrets, which has no answer yet when boot options make this class initialise.
  static int hashCodeOfUTF16(byte[] array, int index, int count, int initial) {
    return Bulk.hashOfChars(array, ObjectLayout.ARRAY_BASE + 2L * index, count, initial);
  }

  static int vectorizedHashCode(Object array, int index, int count, int initial, int kind) {
    return switch (kind) {
      case T_BOOLEAN -> Bulk.hashOfUnsignedBytes(array, ObjectLayout.ARRAY_BASE + (long) index, count, initial);
      case T_CHAR -> Bulk.hashOfChars(array, ObjectLayout.ARRAY_BASE + 2L * index, count, initial);
      case T_BYTE -> Bulk.hashOfBytes(array, ObjectLayout.ARRAY_BASE + (long) index, count, initial);
      case T_SHORT -> Bulk.hashOfShorts(array, ObjectLayout.ARRAY_BASE + 2L * index, count, initial);
      case T_INT -> Bulk.hashOfInts(array, ObjectLayout.ARRAY_BASE + 4L * index, count, initial);
      default -> throw new IllegalArgumentException("unrecognized basic type: " + kind);
    };
  }
}
