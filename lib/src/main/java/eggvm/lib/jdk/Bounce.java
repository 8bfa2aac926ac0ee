package eggvm.lib.jdk;

import jdk.internal.misc.Unsafe;

/// Arrays by which bytes pass between raw memory and files; a few are kept.
final class Bounce {
  static final int BYTES = 16_384;
  private static final int KEPT = 8;
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  private static final byte[][] FREE = new byte[KEPT][];
  private static int free;

  private Bounce() {}

  static byte[] take() {
    synchronized (FREE) {
      if (free > 0) return FREE[--free];
    }
    return new byte[BYTES];
  }

  static void give(byte[] bytes) {
    synchronized (FREE) {
      if (free < KEPT) FREE[free++] = bytes;
    }
  }

  static void toMemory(byte[] from, long address, int bytes) { UNSAFE.copyMemory(from, Unsafe.ARRAY_BYTE_BASE_OFFSET, null, address, bytes); }

  static void fromMemory(long address, byte[] to, int bytes) { UNSAFE.copyMemory(null, address, to, Unsafe.ARRAY_BYTE_BASE_OFFSET, bytes); }
}
