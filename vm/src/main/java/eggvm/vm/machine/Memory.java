package eggvm.vm.machine;

import eggvm.vm.contract.HostOnly;
import eggvm.vm.contract.Intrinsic;
import java.lang.reflect.Field;
import sun.misc.Unsafe;

/// Raw memory. Addresses are bytes, as `long`, and always named `...Address`; see docs/decisions/0001.
/// On a host JVM these methods reach off-heap memory, so that the collector and its tests run there unchanged.
public final class Memory {
  private Memory() {}

  @Intrinsic public static byte getByte(long address) { return Host.UNSAFE.getByte(address); }
  @Intrinsic public static short getShort(long address) { return Host.UNSAFE.getShort(address); }
  @Intrinsic public static char getChar(long address) { return Host.UNSAFE.getChar(address); }
  @Intrinsic public static int getInt(long address) { return Host.UNSAFE.getInt(address); }
  @Intrinsic public static long getLong(long address) { return Host.UNSAFE.getLong(address); }
  @Intrinsic public static void putByte(long address, byte value) { Host.UNSAFE.putByte(address, value); }
  @Intrinsic public static void putShort(long address, short value) { Host.UNSAFE.putShort(address, value); }
  @Intrinsic public static void putInt(long address, int value) { Host.UNSAFE.putInt(address, value); }
  @Intrinsic public static void putLong(long address, long value) { Host.UNSAFE.putLong(address, value); }

  /// The cache line of the address will be read soon. No more than a hint: any address will do.
  @Intrinsic public static void prefetch(long address) {}

  /// Zero-extended 32 bits: how every address inside the image is stored.
  public static long getUnsignedInt(long address) { return getInt(address) & 0xffff_ffffL; }

  /// Atomic; true when `expected` was found and replaced.
  @Intrinsic public static boolean compareAndSetInt(long address, int expected, int value) {
    return Host.UNSAFE.compareAndSwapInt(null, address, expected, value);
  }

  @Intrinsic public static boolean compareAndSetLong(long address, long expected, long value) {
    return Host.UNSAFE.compareAndSwapLong(null, address, expected, value);
  }

  /// Address of a cell. The collector does not move, so it stays valid while the object lives.
  @Intrinsic public static long addressOf(Object object) { return Host.cells().addressOf(object); }

  /// The object at a cell's address; 0 gives null.
  @Intrinsic public static Object objectAt(long address) { return Host.cells().objectAt(address); }

  /// `bytes` and the address may have any alignment.
  @Intrinsic public static void clear(long address, long bytes) { Host.UNSAFE.setMemory(address, bytes, (byte) 0); }

  /// Stores the bytes of `pattern` again and again. `bytes` is a multiple of the pattern's period: 1, 2, 4 or 8.
  @Intrinsic public static void fill(long address, long bytes, long pattern) {
    for (long i = 0; i < bytes; i++) putByte(address + i, (byte) (pattern >>> 8 * (i & 7)));
  }

  /// Copies as if through a buffer: ranges may overlap. An element of 2, 4 or 8 bytes at an address that is a multiple of its size
  /// is never seen half copied.
  @Intrinsic public static void copy(long fromAddress, long toAddress, long bytes) { Host.UNSAFE.copyMemory(fromAddress, toAddress, bytes); }

  /// Bytes from raw memory into an array. Nothing is checked.
  @Intrinsic public static void copyToArray(long fromAddress, byte[] to, int toIndex, int bytes) {
    Host.UNSAFE.copyMemory(null, fromAddress, to, Unsafe.ARRAY_BYTE_BASE_OFFSET + (long) toIndex, bytes);
  }

  /// Bytes out of an array into raw memory. Nothing is checked.
  @Intrinsic public static void copyFromArray(byte[] from, int fromIndex, long toAddress, int bytes) {
    Host.UNSAFE.copyMemory(from, Unsafe.ARRAY_BYTE_BASE_OFFSET + (long) fromIndex, null, toAddress, bytes);
  }

  /// Where a host JVM's objects seem to be: a test may give them cells of its own.
  public interface HostCells {
    long addressOf(Object object);

    Object objectAt(long address);
  }

  /// `cells` null: objects have no addresses again.
  @HostOnly
  public static void useHostCells(HostCells cells) { Host.cells = cells; }

  /// Never reached in an image.
  private static final class Host {
    static final Unsafe UNSAFE = find();
    static HostCells cells;

    static HostCells cells() {
      if (cells == null) throw new UnsupportedOperationException("only in an image");
      return cells;
    }

    private static Unsafe find() {
      try {
        Field field = Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return (Unsafe) field.get(null);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }
}
