package eggvm.vm.bulk;

import eggvm.vm.contract.Intrinsic;

/// Loops over memory that the compiler has code for; for use in `@CpuVariants` methods. Lengths and indices count elements.
final class Vectors {
  private Vectors() {}

  /// First index from `from` on with this value; -1: none.
  @Intrinsic static native int indexOfByte(long address, int length, int from, int value);

  @Intrinsic static native int indexOfChar(long address, int length, int from, int value);

  /// First index from `from` on where the two values follow each other; -1: none.
  @Intrinsic static native int indexOfBytes(long address, int length, int from, int first, int second);

  @Intrinsic static native int indexOfChars(long address, int length, int from, int first, int second);

  /// Index of the first difference; negative: none.
  @Intrinsic static native int mismatch(long aAddress, long bAddress, int length, int elementLog2);

  /// Only from [eggvm.vm.machine.CpuLevel#V3] on.
  @Intrinsic static native int hashOfUnsignedBytes(long address, int length, int initial);

  @Intrinsic static native int hashOfBytes(long address, int length, int initial);

  @Intrinsic static native int hashOfChars(long address, int length, int initial);

  @Intrinsic static native int hashOfShorts(long address, int length, int initial);

  @Intrinsic static native int hashOfInts(long address, int length, int initial);

  /// Chars to bytes up to the first that does not fit; how many were stored.
  @Intrinsic static native int compress(long fromAddress, long toAddress, int length);

  @Intrinsic static native void inflate(long fromAddress, long toAddress, int length);

  /// No more than the index of the first negative byte; `length` when there is none.
  @Intrinsic static native int countPositives(long address, int length);

  /// Chars to bytes up to the first above 127; how many were stored.
  @Intrinsic static native int encodeAscii(long fromAddress, long toAddress, int length);

  /// z = x * y, arrays of ints with the most significant first.
  @Intrinsic static native void multiply(long xAddress, int xLength, long yAddress, int yLength, long zAddress, int zLength);

  @Intrinsic static native void square(long xAddress, int length, long zAddress, int zLength);

  /// Adds `in` times `k` to `out`, from the element before `outEnd` downwards; the carry.
  @Intrinsic static native int multiplyAdd(long outAddress, long inAddress, int outEnd, int length, int k);
}
