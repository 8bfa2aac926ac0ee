package eggvm.vm.unwind;

import eggvm.vm.machine.Memory;

/// Unsigned numbers of the builder's pools, seven bits to a byte, low bits first, high bit: more follow.
/// One word carries both results, because nothing may be allocated here: `value << 4 | bytes`.
public final class Varint {
  private Varint() {}

  /// What has to be readable behind a table of numbers.
  public static final int READ_AHEAD = 8;
  private static final long LAST_BYTES = 0x8080_8080_8080_8080L;

  static long read(long address) {
    int first = Memory.getByte(address);
    return first >= 0 ? (long) first << 4 | 1 : readLong(address, first & 0x7F);
  }

  private static long readLong(long address, long value) {
    int bytes = 1;
    int next;
    do {
      next = Memory.getByte(address + bytes);
      value |= (next & 0x7FL) << (7 * bytes++);
    } while (next < 0);
    return value << 4 | bytes;
  }

  /// Address behind the next `count` numbers. Reads up to [#READ_AHEAD] bytes more.
  static long skip(long address, int count) {
    while (count > 0) {
      long ends = ~Memory.getLong(address) & LAST_BYTES;
      while (ends != 0 && --count > 0) ends &= ends - 1;
      if (ends != 0) return address + (Long.numberOfTrailingZeros(ends) >>> 3) + 1;
      address += 8;
    }
    return address;
  }

  static int value(long read) { return (int) (read >>> 4); }

  /// The lowest bit is the sign: 0, -1, 1, -2, ...
  static int signed(long read) { return value(read) >>> 1 ^ -(value(read) & 1); }

  static int bytes(long read) { return (int) read & 15; }
}
