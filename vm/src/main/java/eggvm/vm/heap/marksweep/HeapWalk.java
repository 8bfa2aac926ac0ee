package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;

/// Walks over the blocks right after a collection, for the verifier.
public final class HeapWalk {
  private HeapWalk() {}

  /// As a reference it points to no cell, as a length it is negative.
  private static final long FREED = 0xdeadbee1_deadbee1L;

  public static void visitMarked(CellVisitor visitor) {
    int count = HeapRange.blockCount();
    for (int block = 0; block < count; block = Blocks.next(block)) {
      if (holdsCells(block)) visitMarkedIn(HeapRange.blockAddress(block), visitor);
    }
  }

  private static void visitMarkedIn(long address, CellVisitor visitor) {
    long end = address + HeapRange.BLOCK_BYTES;
    for (long cell = MarkBits.next(address, end); cell < end; cell = MarkBits.next(cell + 8, end)) visitor.visitCell(cell);
  }

  private static boolean holdsCells(int block) {
    int kind = Blocks.kind(block);
    return kind == Blocks.REGION || kind == Blocks.LARGE;
  }

  /// True for an address in a block that has cells.
  public static boolean mayHoldCells(long address) {
    return HeapRange.contains(address) && holdsCells(HeapRange.blockOf(address));
  }

  /// Overwrites all that is in no marked cell. A free block may still have the marks of former cells.
  public static void fillFree() {
    int count = HeapRange.blockCount();
    for (int block = 0; block < count; block = Blocks.next(block)) {
      int kind = Blocks.kind(block);
      long address = HeapRange.blockAddress(block), end = address + HeapRange.BLOCK_BYTES;
      if (kind == Blocks.FREE) fill(address, end);
      else if (kind == Blocks.REGION) fillBetweenCells(Blocks.tailEndAddress(block), end);
    }
  }

  private static void fillBetweenCells(long free, long end) {
    for (long cell = MarkBits.next(free, end); cell < end; cell = MarkBits.next(free, end)) {
      fill(free, cell);
      free = cell + ObjectLayout.cellBytes(cell);
    }
    fill(free, end);
  }

  private static void fill(long address, long end) {
    for (; address < end; address += 8) Memory.putLong(address, FREED);
  }
}
