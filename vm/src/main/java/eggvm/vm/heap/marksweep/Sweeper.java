package eggvm.vm.heap.marksweep;

/// After marking: which blocks are free, which have holes. Reads four words for a block; holes are searched when they are needed.
final class Sweeper {
  private Sweeper() {}

  /// A block with fewer free lines than this is dense, see [Holes].
  private static final int DENSE_BELOW_LINES = HeapRange.BLOCK_LINES / 4;

  private static long freeLines;
  private static int blocksWithHoles;

  static void sweep() {
    freeLines = 0;
    blocksWithHoles = 0;
    Holes.restartDense();
    int block = 0;
    while (block < HeapRange.blockCount()) block = sweep(block);
    Blocks.closeReserve();
  }

  /// Returns the next block.
  private static int sweep(int block) {
    int next = Blocks.next(block);
    int kind = Blocks.kind(block);
    if (kind == Blocks.REGION) sweepRegion(block);
    else if (kind == Blocks.LARGE && !MarkBits.isMarked(HeapRange.blockAddress(block))) LargeSpace.free(block);
    return next;
  }

  private static void sweepRegion(int block) {
    int free = HeapRange.BLOCK_LINES - Lines.takenIn(block);
    Bitmap.clear(HeapRange.holesBitmap, block);
    if (free == HeapRange.BLOCK_LINES) {
      Blocks.release(block, 1);
      return;
    }
    Blocks.setHasOld(block);
    Blocks.setAllCellsMarked(block);
    if (free == 0) return;
    if (free < DENSE_BELOW_LINES) Holes.offerDenseBlock(block);
    else Holes.offerBlock(block);
    freeLines += free;
    blocksWithHoles++;
  }

  /// Lines in blocks with holes.
  static long freeLines() { return freeLines; }

  static int blocksWithHoles() { return blocksWithHoles; }
}
