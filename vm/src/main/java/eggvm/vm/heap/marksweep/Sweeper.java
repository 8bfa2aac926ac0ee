package eggvm.vm.heap.marksweep;

/// After marking: which blocks are free, which have holes. Reads four words for a block; holes are searched when they are needed.
final class Sweeper {
  private Sweeper() {}

  private static long freeLines;
  private static int blocksWithHoles;

  static void sweep() {
    freeLines = 0;
    blocksWithHoles = 0;
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
    if (free != 0) {
      Blocks.setAllCellsMarked(block);
      Holes.offerBlock(block);
      freeLines += free;
      blocksWithHoles++;
    }
  }

  /// Lines in blocks with holes.
  static long freeLines() { return freeLines; }

  static int blocksWithHoles() { return blocksWithHoles; }
}
