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
    long blocks = (bytes + HeapRange.BLOCK_BYTES - 1) >>> HeapRange.BLOCK_SHIFT;
    if (blocks > HeapRange.blockCount()) return 0;
    int first = Blocks.takeHighest((int) blocks, Blocks.LARGE);
    if (first < 0) return 0;
    long address = HeapRange.blockAddress(first);
    long rest = (blocks << HeapRange.BLOCK_SHIFT) - bytes;
    if (rest > bytes >>> WASTE_SHIFT) shareLast(first, (int) blocks, address + bytes);
    Blocks.setYoung(first);
    Memory.clear(address, bytes);
    return address;
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
    long start = HeapRange.blockAddress(last);
    Blocks.setLinesAhead(last);
    Blocks.setTailLines(last, (int) (endAddress - start + HeapRange.LINE_BYTES - 1 >>> HeapRange.LINE_SHIFT));
    Lines.take(start, endAddress - start);
    Holes.offerBlock(last);
  }
}
