package eggvm.hal.pci;

/// A range of addresses for registers, and what is taken of it.
final class Window {
  private final long start;
  private final long end;
  private long[] taken = new long[16];
  private int count;

  /// [start, end).
  Window(long start, long end) {
    this.start = start;
    this.end = end;
  }

  void take(long from, long to) {
    if (count == taken.length) grow();
    taken[count++] = from;
    taken[count++] = to;
  }

  private void grow() {
    long[] larger = new long[2 * count];
    for (int i = 0; i < count; i++) larger[i] = taken[i];
    taken = larger;
  }

  /// The lowest free place, aligned to a power of two; 0: there is none.
  long place(long bytes, long alignmentBytes) {
    long at = up(start, alignmentBytes);
    while (at + bytes <= end) {
      long beyond = endOfTaken(at, at + bytes);
      if (beyond == 0) return at;
      at = up(beyond, alignmentBytes);
    }
    return 0;
  }

  /// End of a range that overlaps; 0: none does.
  private long endOfTaken(long from, long to) {
    for (int i = 0; i < count; i += 2) {
      if (taken[i] < to && from < taken[i + 1]) return taken[i + 1];
    }
    return 0;
  }

  private static long up(long address, long alignmentBytes) { return address + alignmentBytes - 1 & -alignmentBytes; }
}
