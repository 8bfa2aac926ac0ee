package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// One bit for each 8 bytes of the blocks: a cell starts here that survived a collection, so that it is old. Only marking sets them, only
/// a full collection clears them. A block that is taken has none.
public final class MarkBits {
  private MarkBits() {}

  /// Address of the word of marks that covers this address.
  static long wordOf(long address) { return HeapRange.markBitsAddress + (index(address) >>> 6 << 3); }

  static long index(long cellAddress) { return (cellAddress - HeapRange.blocksAddress()) >>> 3; }

  public static boolean isMarked(long cellAddress) {
    return Bitmap.test(HeapRange.markBitsAddress, index(cellAddress));
  }

  /// False when it was marked before.
  static boolean mark(long cellAddress) { return Bitmap.setIfClear(HeapRange.markBitsAddress, index(cellAddress)); }

  /// For memory that became no cell.
  static void unmark(long address) { Bitmap.clear(HeapRange.markBitsAddress, index(address)); }

  /// For a block that is taken; in a [Cycle] of both tables.
  static void clearBlock(int block) {
    clear(HeapRange.markBitsAddress, block);
    if (Cycle.isActive()) clear(HeapRange.otherMarkBitsAddress, block);
  }

  /// Of all blocks with cells: a table that was never used has no pages yet, and each costs more than its marks do. Of a large cell's blocks
  /// only the first can have a mark.
  static void clearUsed() {
    for (int block = 0; block < HeapRange.blockCount(); block = Blocks.next(block)) {
      int kind = Blocks.kind(block);
      if (kind == Blocks.REGION || kind == Blocks.LARGE) clear(HeapRange.markBitsAddress, block);
    }
  }

  private static void clear(long table, int block) { Memory.clear(table + (long) block * HeapRange.MARK_BYTES, HeapRange.MARK_BYTES); }

  /// Address of the first marked cell in [fromAddress, endAddress); `endAddress` when there is none.
  public static long next(long fromAddress, long endAddress) {
    long found = Bitmap.nextSet(HeapRange.markBitsAddress, index(fromAddress), index(endAddress));
    return HeapRange.blocksAddress() + (found << 3);
  }

  /// Address of the last marked cell in [startAddress, beforeAddress); 0 when there is none.
  static long previous(long startAddress, long beforeAddress) {
    long found = Bitmap.previousSet(HeapRange.markBitsAddress, index(beforeAddress), index(startAddress));
    return found < 0 ? 0 : HeapRange.blocksAddress() + (found << 3);
  }
}
