package eggvm.vm.heap.marksweep;

/// The allocation cursor: hands out the holes of blocks that have some, lowest block first, then free blocks.
final class Holes {
  private Holes() {}

  /// What is left of the hole at hand.
  private static long topAddress, endAddress;
  /// Where the search goes on in the current block.
  private static long nextLine, blockEndLine;
  /// No hole of this many lines is left, as [#findRun] has found; 0: not known.
  private static long missingLines;

  static void restart() {
    topAddress = endAddress = 0;
    nextLine = blockEndLine = 0;
    missingLines = 0;
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
    Zero.words(address, bytes);
    return address;
  }

  private static boolean advance() {
    while (true) {
      long line = Lines.nextFree(nextLine, blockEndLine);
      if (line < blockEndLine) {
        nextLine = Lines.nextTaken(line, blockEndLine);
        topAddress = HeapRange.lineAddress(line);
        endAddress = HeapRange.lineAddress(nextLine);
        return true;
      }
      int block = nextBlock();
      if (block < 0) return false;
      nextLine = Lines.firstOf(block);
      blockEndLine = nextLine + HeapRange.BLOCK_LINES;
    }
  }

  private static int nextBlock() {
    int block = (int) Bitmap.nextSet(HeapRange.holesBitmap, 0, HeapRange.blockCount());
    if (block == HeapRange.blockCount()) return Blocks.takeLowest();
    Bitmap.clear(HeapRange.holesBitmap, block);
    return block;
  }

  /// A block that is given up with lines left in it.
  static void offerBlock(int block) {
    Bitmap.set(HeapRange.holesBitmap, block);
    missingLines = 0;
  }

  /// Zeroed memory from a hole in a block that the cursor has not reached; 0: there is none as long.
  static long findRun(long bytes) {
    long lines = (bytes + HeapRange.LINE_BYTES - 1) >>> HeapRange.LINE_SHIFT;
    if (missingLines != 0 && lines >= missingLines) return 0;
    int end = HeapRange.blockCount();
    for (int block = nextWithHoles(0); block < end; block = nextWithHoles(block + 1)) {
      long line = runIn(block, lines);
      if (line >= 0) return takeRun(line, bytes);
    }
    missingLines = lines;
    return 0;
  }

  private static int nextWithHoles(int block) {
    return (int) Bitmap.nextSet(HeapRange.holesBitmap, block, HeapRange.blockCount());
  }

  /// First line of a run of free lines in the block; -1 for none.
  private static long runIn(int block, long lines) {
    long end = Lines.firstOf(block) + HeapRange.BLOCK_LINES;
    long line = Lines.nextFree(Lines.firstOf(block), end);
    while (line < end) {
      long taken = Lines.nextTaken(line, end);
      if (taken - line >= lines) return line;
      line = Lines.nextFree(taken, end);
    }
    return -1;
  }

  private static long takeRun(long line, long bytes) {
    long address = HeapRange.lineAddress(line);
    Lines.take(address, bytes);
    Zero.words(address, bytes);
    return address;
  }
}
