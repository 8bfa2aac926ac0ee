package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

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

  /// Overwrites all free lines and blocks.
  public static void fillFree() {
    int count = HeapRange.blockCount();
    for (int block = 0; block < count; block = Blocks.next(block)) {
      int kind = Blocks.kind(block);
      if (kind == Blocks.REGION || kind == Blocks.FREE) fillFreeLines(Lines.firstOf(block), Lines.firstOf(block + 1));
    }
  }

  private static void fillFreeLines(long line, long endLine) {
    for (line = Lines.nextFree(line, endLine); line < endLine; line = Lines.nextFree(line + 1, endLine)) {
      long address = HeapRange.lineAddress(line);
      for (int i = 0; i < HeapRange.LINE_BYTES; i += 8) Memory.putLong(address + i, FREED);
    }
  }
}
