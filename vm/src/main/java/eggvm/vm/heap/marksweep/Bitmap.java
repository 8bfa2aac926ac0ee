package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// Bits in raw memory, by the address of the first word and the index of the bit.
final class Bitmap {
  private Bitmap() {}

  /// Whole words.
  static long bytes(long bits) { return ((bits + 63) >>> 6) << 3; }

  private static long word(long base, long index) { return base + ((index >>> 6) << 3); }

  static boolean test(long base, long index) { return (Memory.getLong(word(base, index)) >>> index & 1) != 0; }

  static void set(long base, long index) {
    long word = word(base, index);
    Memory.putLong(word, Memory.getLong(word) | 1L << index);
  }

  /// False when it was set before.
  static boolean setIfClear(long base, long index) {
    long word = word(base, index);
    long bits = Memory.getLong(word);
    long bit = 1L << index;
    if ((bits & bit) != 0) return false;
    Memory.putLong(word, bits | bit);
    return true;
  }

  static void clear(long base, long index) {
    long word = word(base, index);
    Memory.putLong(word, Memory.getLong(word) & ~(1L << index));
  }

  /// First set bit in [from, end); `end` when there is none.
  static long nextSet(long base, long from, long end) { return next(base, from, end, 0); }

  static long nextClear(long base, long from, long end) { return next(base, from, end, -1); }

  /// Searches for the first bit that differs from those of `skipped`, a word of equal bits.
  private static long next(long base, long from, long end, long skipped) {
    if (from >= end) return end;
    long address = word(base, from);
    long bits = (Memory.getLong(address) ^ skipped) & -1L << from;
    long first = from & -64;
    while (bits == 0) {
      first += 64;
      if (first >= end) return end;
      address += 8;
      bits = Memory.getLong(address) ^ skipped;
    }
    long found = first + Long.numberOfTrailingZeros(bits);
    return found < end ? found : end;
  }

  /// Last set bit in [start, from); -1 when there is none.
  static long previousSet(long base, long from, long start) { return previous(base, from, start, 0); }

  static long previousClear(long base, long from, long start) { return previous(base, from, start, -1); }

  private static long previous(long base, long from, long start, long skipped) {
    long last = from - 1;
    if (last < start) return -1;
    long address = word(base, last);
    long bits = (Memory.getLong(address) ^ skipped) & -1L >>> 63 - (last & 63);
    long first = last & -64;
    while (bits == 0) {
      first -= 64;
      if (first + 63 < start) return -1;
      address -= 8;
      bits = Memory.getLong(address) ^ skipped;
    }
    long found = first + 63 - Long.numberOfLeadingZeros(bits);
    return found < start ? -1 : found;
  }

  /// Sets [from, end); a word at a time.
  static void setRange(long base, long from, long end) {
    while (from < end) {
      long wordEnd = (from & -64) + 64;
      long bits = -1L << from;
      if (end < wordEnd) bits &= -1L >>> 64 - (end & 63);
      long word = word(base, from);
      Memory.putLong(word, Memory.getLong(word) | bits);
      from = wordEnd;
    }
  }

  /// Sets those of the first `bits` bits that are set in another bitmap.
  static void add(long base, long otherBase, long bits) {
    long bytes = bytes(bits);
    for (long i = 0; i < bytes; i += 8) Memory.putLong(base + i, Memory.getLong(base + i) | Memory.getLong(otherBase + i));
  }

  /// Not Long.bitCount: that is a call into java.lang.Long on processors without POPCNT.
  static int count(long bits) {
    bits -= bits >>> 1 & 0x5555_5555_5555_5555L;
    bits = (bits & 0x3333_3333_3333_3333L) + (bits >>> 2 & 0x3333_3333_3333_3333L);
    bits = bits + (bits >>> 4) & 0x0f0f_0f0f_0f0f_0f0fL;
    return (int) (bits * 0x0101_0101_0101_0101L >>> 56);
  }
}
