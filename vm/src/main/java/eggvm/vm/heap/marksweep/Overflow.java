package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// A block of its own for medium cells that do not fit the hole at hand, so that they do not use up holes.
final class Overflow {
  private Overflow() {}

  private static long topAddress, endAddress;

  static void restart() { topAddress = endAddress = 0; }

  /// Zeroed memory for a cell; 0: no block left, and no hole anywhere that is long enough.
  static long allocate(long bytes) {
    if (endAddress - topAddress < bytes && !replace()) return Holes.findRun(bytes);
    return take(bytes);
  }

  /// Bytes that a buffer of at least `minBytes` and at most `maxBytes` may have now; 0: no block left.
  static long offer(long minBytes, long maxBytes) {
    if (endAddress - topAddress < minBytes && !replace()) return 0;
    long left = endAddress - topAddress;
    return left < maxBytes ? left : maxBytes;
  }

  static long take(long bytes) {
    long address = topAddress;
    topAddress += bytes;
    Blocks.setYoung(HeapRange.blockOf(address));
    Memory.clear(address, bytes);
    return address;
  }

  private static boolean replace() {
    int block = Blocks.takeLowest();
    if (block < 0) return false;
    retire();
    topAddress = HeapRange.blockAddress(block);
    endAddress = topAddress + HeapRange.BLOCK_BYTES;
    return true;
  }

  /// The rest of the old block may still serve small cells.
  private static void retire() {
    if (topAddress == endAddress) return;
    int block = HeapRange.blockOf(topAddress);
    long start = HeapRange.blockAddress(block);
    Blocks.setLinesAhead(block);
    Lines.take(start, topAddress - start);
    Holes.offerBlock(block);
  }
}
