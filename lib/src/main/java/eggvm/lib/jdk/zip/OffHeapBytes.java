package eggvm.lib.jdk.zip;

import jdk.internal.misc.Unsafe;

/// Direct buffers by way of an array: JZlib reads and writes arrays only.
public final class OffHeapBytes {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  private OffHeapBytes() {}

  public static byte[] load(long address, int length) {
    byte[] copy = new byte[length];
    UNSAFE.copyMemory(null, address, copy, Unsafe.ARRAY_BYTE_BASE_OFFSET, length);
    return copy;
  }

  /// Stores what a stream says it wrote (bits 31-61 of its result).
  public static long store(byte[] from, long address, long result) {
    int length = (int) (result >>> 31 & 0x7fff_ffffL);
    UNSAFE.copyMemory(from, Unsafe.ARRAY_BYTE_BASE_OFFSET, null, address, length);
    return result;
  }
}
