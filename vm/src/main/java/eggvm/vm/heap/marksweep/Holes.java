package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// The allocation cursor: hands out the holes of blocks that have some, lowest block first, then free blocks. [HoleBounds] says where
/// exactly a hole begins and ends.
final class Holes {
  private Holes() {}

  /// What is left of the hole at hand.
  private static long topAddress, endAddress;
  /// Where the search goes on in the current block.
  private static long nextLine, blockEndLine;
  /// No block below this one has holes.
  private static int searchFrom;
  /// No hole of this many bytes is left, as [#findRun] has found; 0: not known.
  private static long missingBytes;

  static void restart() {
    topAddress = endAddress = 0;
    nextLine = blockEndLine = 0;
    searchFrom = 0;
    missingBytes = 0;
  }

  static boolean fits(long bytes) { return endAddress - topAddress >= bytes; }

  /// Bytes that a buffer of at least `minBytes` (no more than a line) and at most `maxBytes` may have now; 0: no hole is left.
  static long offer(long minBytes, long maxBytes) {
    if (!fits(minBytes) && !advance()) return 0;
    long left = endAddress - topAddress;
    return left < maxBytes ? left : maxBytes;
  }

  /// Takes what [#offer] offered.
  static long take(long bytes) {
    long address = topAddress;
    topAddress += bytes;
    Blocks.setYoung(HeapRange.blockOf(address));
    Memory.clear(address, bytes);
    return address;
  }

  private static boolean advance() {
    while (true) {
      long line = Lines.nextFree(nextLine, blockEndLine);
      if (line < blockEndLine) {
        nextLine = Lines.nextTaken(line, blockEndLine);
        topAddress = HoleBounds.start(line);
        endAddress = HoleBounds.end(nextLine);
        return true;
      }
      int block = nextBlock();
      if (block < 0) return false;
      nextLine = Lines.firstOf(block);
      blockEndLine = nextLine + HeapRange.BLOCK_LINES;
    }
  }

  private static int nextBlock() {
    int block = nextWithHoles(searchFrom);
    searchFrom = block;
    if (block == HeapRange.blockCount()) return Blocks.takeLowest();
    Bitmap.clear(HeapRange.holesBitmap, block);
    return block;
  }

  /// A block that is given up with lines left in it.
  static void offerBlock(int block) {
    Bitmap.set(HeapRange.holesBitmap, block);
    if (block < searchFrom) searchFrom = block;
    missingBytes = 0;
  }

  /// Zeroed memory from a hole in a block that the cursor has not reached; 0: there is none as long.
  static long findRun(long bytes) {
    if (missingBytes != 0 && bytes >= missingBytes) return 0;
    int end = HeapRange.blockCount();
    for (int block = nextWithHoles(searchFrom); block < end; block = nextWithHoles(block + 1)) {
      long address = findIn(block, bytes);
      if (address != 0) return address;
    }
    missingBytes = bytes;
    return 0;
  }

  private static int nextWithHoles(int block) {
    return (int) Bitmap.nextSet(HeapRange.holesBitmap, block, HeapRange.blockCount());
  }

  private static long findIn(int block, long bytes) {
    long end = Lines.firstOf(block) + HeapRange.BLOCK_LINES;
    long line = Lines.nextFree(Lines.firstOf(block), end);
    while (line < end) {
      long taken = Lines.nextTaken(line, end);
      long start = HoleBounds.start(line);
      if (HoleBounds.end(taken) - start >= bytes) return takeRun(start, bytes);
      line = Lines.nextFree(taken, end);
    }
    return 0;
  }

  /// The cell is old from birth: its mark keeps the block's hole bounds true, its dirty cards stand for the stores that make it.
  private static long takeRun(long address, long bytes) {
    Lines.take(address, bytes);
    MarkBits.mark(address);
    Blocks.setHasOld(HeapRange.blockOf(address));
    Cards.dirtyRange(address, bytes);
    MarkSweep.countBornOld(bytes);
    if (Cycle.isActive()) Cycle.bornOld(address, bytes);
    Memory.clear(address, bytes);
    return address;
  }

  /// Lines without a cell may not stay among [Blocks#allCellsMarked]: the next hole would begin before them.
  static void giveBackRun(long address, long bytes) {
    int block = HeapRange.blockOf(address);
    MarkBits.unmark(address);
    if (!Blocks.linesAhead(block)) Lines.recompute(block);
    MarkSweep.countBornOld(-bytes);
  }
}
