package eggvm.vm.heap.marksweep;

import eggvm.vm.object.ObjectLayout;

/// Dead bytes between live cells with no whole free line among them, which no hole takes in. To find them the cells of a block are walked, as
/// long as marking them takes, so they are for a heap that is nearly full: small live cells in every line waste up to three quarters of it.
/// ```
///  line           | line           | line
///  [ live ].......[ live ]...[ live ].....|[ live ]
///          '-----'        '-'       '----'     crumbs
/// ```
final class Crumbs {
  private Crumbs() {}

  private static boolean open;
  private static long startAddress, endAddress;
  /// What comes after the crumb at hand, in its block.
  private static long nextAddress, blockEndAddress;
  private static int nextBlock;

  /// Crumbs are handed out from now on, or no longer.
  static void setOpen(boolean isOpen) { open = isOpen; }

  static void restart() {
    nextAddress = blockEndAddress = 0;
    nextBlock = 0;
  }

  static long startAddress() { return startAddress; }

  static long endAddress() { return endAddress; }

  /// Goes on to a crumb of at least `minBytes`. Those shorter than that are lost until the next collection.
  static boolean advance(long minBytes) {
    if (!open) return false;
    do {
      while (nextAddress < blockEndAddress) {
        startAddress = afterTail(nextAddress);
        endAddress = MarkBits.next(startAddress, blockEndAddress);
        nextAddress = endAddress < blockEndAddress ? endAddress + ObjectLayout.cellBytes(endAddress) : blockEndAddress;
        if (endAddress - startAddress >= minBytes && !isPartOfHole()) return true;
      }
    } while (enterBlock());
    return false;
  }

  /// A hole of whole free lines goes from cell to cell, too, see [HoleBounds].
  private static boolean isPartOfHole() {
    long endLine = HeapRange.lineOf(endAddress - 1) + 1;
    return Lines.nextFree(HeapRange.lineOf(startAddress), endLine) < endLine;
  }

  /// False: there is no further block.
  private static boolean enterBlock() {
    int count = HeapRange.blockCount();
    while (nextBlock < count && !hasCrumbs(nextBlock)) nextBlock = Blocks.next(nextBlock);
    if (nextBlock == count) return false;
    nextAddress = HeapRange.blockAddress(nextBlock++);
    blockEndAddress = nextAddress + HeapRange.BLOCK_BYTES;
    return true;
  }

  /// The end of a large cell is in no cell that begins here.
  private static long afterTail(long address) {
    long tailEnd = Blocks.tailEndAddress(HeapRange.blockOf(address));
    return address < tailEnd ? tailEnd : address;
  }

  /// Where lines are taken ahead of cells, marks do not tell all cells.
  private static boolean hasCrumbs(int block) { return Blocks.kind(block) == Blocks.REGION && Blocks.allCellsMarked(block); }
}
