package eggvm.lib.jdk;

import jdk.internal.misc.Unsafe;

/// Arrays by which bytes pass between raw memory and files; a few are kept.
public final class Bounce {
  static final int BYTES = 16_384;
  private static final int KEPT = 8;
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  private static final byte[][] FREE = new byte[KEPT][];
  private static int free;

  private Bounce() {}

  /// Of at least so many bytes; to be given back.
  public static byte[] take(int bytes) { return bytes <= BYTES ? take() : new byte[bytes]; }

  static byte[] take() {
    synchronized (FREE) {
      if (free > 0) return FREE[--free];
    }
    return new byte[BYTES];
  }

  public static void give(byte[] bytes) {
    if (bytes.length != BYTES) return;
    synchronized (FREE) {
      if (free < KEPT) FREE[free++] = bytes;
    }
  }

  public static void toMemory(byte[] from, long address, int bytes) { toMemory(from, 0, address, bytes); }

  public static void toMemory(byte[] from, int offset, long address, int bytes) {
    UNSAFE.copyMemory(from, Unsafe.ARRAY_BYTE_BASE_OFFSET + (long) offset, null, address, bytes);
  }

  public static void fromMemory(long address, byte[] to, int bytes) { fromMemory(address, to, 0, bytes); }

  public static void fromMemory(long address, byte[] to, int offset, int bytes) {
    UNSAFE.copyMemory(null, address, to, Unsafe.ARRAY_BYTE_BASE_OFFSET + (long) offset, bytes);
  }
}
