package eggvm.boot.machine;

import eggvm.vm.machine.Memory;

/// Usable memory: disjoint ranges of whole pages, in raw memory as pairs of start and end.
/// Firmware lists overlap, are unsorted and hold empty entries: what is added first and removed afterwards is not usable.
final class MemoryMap {
  private MemoryMap() {}

  static final int RANGE_BYTES = 16;
  private static final int PAGE_BYTES = 4096;
  private static final long LOW_END = 1L << 32;

  private static long rangesAddress;
  private static int capacity;
  private static int count;
  /// Highest address of any memory that was added.
  private static long topAddress;
  /// The same below 4 GiB.
  private static long lowTopAddress;

  static void use(long address, int bytes) {
    rangesAddress = address;
    capacity = bytes / RANGE_BYTES;
    count = 0;
    topAddress = 0;
    lowTopAddress = 0;
  }

  static int count() { return count; }

  static long start(int index) { return Memory.getLong(rangesAddress + RANGE_BYTES * index); }

  static long end(int index) { return Memory.getLong(rangesAddress + RANGE_BYTES * index + 8); }

  static long bytes(int index) { return end(index) - start(index); }

  static long top() { return topAddress; }

  static long lowTop() { return lowTopAddress; }

  /// Memory, cut to whole pages inward. When the table is full the rest is left unused.
  static void add(long start, long bytes) {
    long end = start + bytes & -PAGE_BYTES;
    start = start + PAGE_BYTES - 1 & -PAGE_BYTES;
    if (Long.compareUnsigned(start, end) >= 0 || end < 0) return;
    remove(start, end - start);
    append(start, end);
    if (end > topAddress) topAddress = end;
    if (start < LOW_END && end > lowTopAddress) lowTopAddress = end < LOW_END ? end : LOW_END;
  }

  /// Not to be used, widened to whole pages.
  static void remove(long start, long bytes) {
    long end = start + bytes + PAGE_BYTES - 1 & -PAGE_BYTES;
    start &= -PAGE_BYTES;
    int before = count;
    for (int i = 0; i < before; i++) {
      long rangeStart = start(i);
      long rangeEnd = end(i);
      if (start >= rangeEnd || end <= rangeStart) continue;
      set(i, rangeStart, start < rangeStart ? rangeStart : start);
      if (end < rangeEnd) append(end, rangeEnd);
    }
    dropEmpty();
  }

  /// Ascending, neighbours joined.
  static void sort() {
    for (int i = 1; i < count; i++) {
      long start = start(i);
      long end = end(i);
      int to = i;
      for (; to > 0 && start(to - 1) > start; to--) set(to, start(to - 1), end(to - 1));
      set(to, start, end);
    }
    for (int i = count - 1; i > 0; i--) {
      if (end(i - 1) == start(i)) {
        set(i - 1, start(i - 1), end(i));
        set(i, end(i), end(i));
      }
    }
    dropEmpty();
  }

  /// Index of the longest range below `limit`, -1 when there is none.
  static int longest(long limit) {
    int longest = -1;
    for (int i = 0; i < count; i++) {
      if (end(i) > limit) continue;
      if (longest < 0 || bytes(i) > bytes(longest)) longest = i;
    }
    return longest;
  }

  /// Takes from the end of the shortest range that suffices and lies below `limit`; 0 when there is none.
  static long take(long bytes, long limit) {
    int best = -1;
    for (int i = 0; i < count; i++) {
      if (bytes(i) >= bytes && end(i) <= limit && (best < 0 || bytes(i) < bytes(best))) best = i;
    }
    if (best < 0) return 0;
    long start = end(best) - bytes;
    set(best, start(best), start);
    dropEmpty();
    return start;
  }

  private static void append(long start, long end) {
    if (count < capacity) set(count++, start, end);
  }

  private static void set(int index, long start, long end) {
    Memory.putLong(rangesAddress + RANGE_BYTES * index, start);
    Memory.putLong(rangesAddress + RANGE_BYTES * index + 8, end);
  }

  private static void dropEmpty() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (bytes(i) > 0) set(kept++, start(i), end(i));
    }
    count = kept;
  }
}
