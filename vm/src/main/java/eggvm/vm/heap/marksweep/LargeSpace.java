package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// Cells above a block's size: whole blocks, found first-fit from the high end, and the first lines of one more block, the rest of
/// which serves small cells. The number of whole blocks stands in the first one's record, so the cell itself has no extra header.
final class LargeSpace {
  private LargeSpace() {}

  /// A rest of the last block below 1/16 of the cell is not worth splitting a block for.
  private static final int WASTE_SHIFT = 4;

  /// Zeroed memory; 0: no free run is long enough.
  static long allocate(long bytes) {
    if (bytes > HeapRange.totalBytes()) return 0;
    int first = takeBeforeHole(bytes);
    if (first < 0) first = takeBlocks(bytes);
    if (first < 0) return 0;
    Blocks.setYoung(first);
    long address = HeapRange.blockAddress(first);
    Memory.clear(address, bytes);
    return address;
  }

  private static int takeBlocks(long bytes) {
    int blocks = (int) (bytes + HeapRange.BLOCK_BYTES - 1 >>> HeapRange.BLOCK_SHIFT);
    int first = Blocks.takeHighest(blocks, Blocks.LARGE);
    if (first < 0) return -1;
    long rest = ((long) blocks << HeapRange.BLOCK_SHIFT) - bytes;
    if (rest > bytes >>> WASTE_SHIFT) shareLast(first, blocks, HeapRange.blockAddress(first) + bytes);
    return first;
  }

  /// A run after which a block with small cells begins with a hole that holds the cell's end: no other block is split then. Arrays of 2^n
  /// elements, the header longer than whole blocks, follow one another that way.
  private static int takeBeforeHole(long bytes) {
    int blocks = (int) (bytes >>> HeapRange.BLOCK_SHIFT);
    int lines = (int) ((bytes & HeapRange.BLOCK_BYTES - 1) + HeapRange.LINE_BYTES - 1 >>> HeapRange.LINE_SHIFT);
    if (lines == 0) return -1;
    int first = Blocks.findHighest(blocks, HeapRange.blockCount());
    while (first >= 0 && !Holes.beginsWithFree(first + blocks, lines)) first = Blocks.findHighest(blocks, Blocks.startOfFree(first));
    if (first < 0) return -1;
    Blocks.occupy(first, blocks, Blocks.LARGE);
    takeFirstLines(first + blocks, lines);
    return first;
  }

  /// After marking: nothing refers to the cell any more. Memory that was refused at last, and an array whose making ended in an error, have no
  /// header or no length, so the blocks alone say where it ends.
  static void free(int first) {
    int blocks = Blocks.runBlocks(first);
    int tail = first + blocks;
    Blocks.release(first, blocks);
    if (tail == HeapRange.blockCount() || Blocks.kind(tail) != Blocks.REGION || Blocks.tailLines(tail) == 0) return;
    Blocks.setTailLines(tail, 0);
    Lines.recompute(tail);
  }

  private static void shareLast(int first, int blocks, long endAddress) {
    int last = first + blocks - 1;
    Blocks.setRun(first, blocks - 1);
    Blocks.setKind(last, Blocks.REGION);
    Blocks.setLinesAhead(last);
    takeFirstLines(last, (int) (endAddress - HeapRange.blockAddress(last) + HeapRange.LINE_BYTES - 1 >>> HeapRange.LINE_SHIFT));
    Holes.offerBlock(last);
  }

  private static void takeFirstLines(int block, int lines) {
    Blocks.setTailLines(block, lines);
    Lines.take(HeapRange.blockAddress(block), (long) lines << HeapRange.LINE_SHIFT);
  }
}
