package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// The allocation cursor: hands out the holes of blocks that have some, lowest block first, then [Crumbs], then free blocks, then the holes
/// of dense blocks. [HoleBounds] says where exactly a hole begins and ends.
/// Dense blocks come late because a few new cells among many old ones keep the block when those die together, and keep it from being a
/// neighbour of free ones.
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
  private static boolean hasDense;

  static void restart() {
    topAddress = endAddress = 0;
    nextLine = blockEndLine = 0;
    searchFrom = 0;
    missingBytes = 0;
  }

  static boolean fits(long bytes) { return endAddress - topAddress >= bytes; }

  /// Bytes that a buffer of at least `minBytes` (no more than a line) and at most `maxBytes` may have now; 0: no hole is left.
  static long offer(long minBytes, long maxBytes) {
    if (!fits(minBytes) && !advance(minBytes)) return 0;
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

  private static boolean advance(long minBytes) {
    while (true) {
      long line = Lines.nextFree(nextLine, blockEndLine);
      if (line < blockEndLine) {
        nextLine = Lines.nextTaken(line, blockEndLine);
        return setHole(HoleBounds.start(line), HoleBounds.end(nextLine));
      }
      int block = nextWithHoles();
      if (block < 0 && Crumbs.advance(minBytes)) return setHole(Crumbs.startAddress(), Crumbs.endAddress());
      if (block < 0) block = Blocks.takeLowest();
      if (block < 0 && offerDense()) block = nextWithHoles();
      if (block < 0) return false;
      nextLine = Lines.firstOf(block);
      blockEndLine = nextLine + HeapRange.BLOCK_LINES;
    }
  }

  private static boolean setHole(long startAddress, long holeEndAddress) {
    topAddress = startAddress;
    endAddress = holeEndAddress;
    return true;
  }

  /// -1: the cursor has reached all.
  private static int nextWithHoles() {
    searchFrom = nextWithHoles(searchFrom);
    if (searchFrom == HeapRange.blockCount()) return -1;
    Bitmap.clear(HeapRange.holesBitmap, searchFrom);
    return searchFrom;
  }

  static void restartDense() {
    Memory.clear(HeapRange.denseBitmap, Bitmap.bytes(HeapRange.blockCount()));
    hasDense = false;
  }

  static void offerDenseBlock(int block) {
    Bitmap.set(HeapRange.denseBitmap, block);
    hasDense = true;
  }

  /// From now on dense blocks are like others; false: there are none.
  private static boolean offerDense() {
    if (!hasDense) return false;
    Bitmap.add(HeapRange.holesBitmap, HeapRange.denseBitmap, HeapRange.blockCount());
    restartDense();
    searchFrom = 0;
    missingBytes = 0;
    return true;
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
    if (offerDense()) return findRun(bytes);
    missingBytes = bytes;
    return 0;
  }

  /// The cursor has not reached the block, and nothing is in its first lines.
  static boolean beginsWithFree(int block, int lines) {
    if (block == HeapRange.blockCount() || !isOffered(block)) return false;
    long end = Lines.firstOf(block) + lines;
    return Lines.nextTaken(Lines.firstOf(block), end) == end;
  }

  private static boolean isOffered(int block) {
    return Bitmap.test(HeapRange.holesBitmap, block) || Bitmap.test(HeapRange.denseBitmap, block);
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
