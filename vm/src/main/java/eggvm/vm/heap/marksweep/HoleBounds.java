package eggvm.vm.heap.marksweep;

import eggvm.vm.object.ObjectLayout;

/// Where a hole of whole free lines really begins and ends. As long as all cells of a block are marked ones, the dead bytes in the taken
/// lines on both sides belong to the hole: on average another line, and what makes a dead cell's place fit for one of the same size.
/// ```
///  line taken     | free | free | line taken
///  [ live ]........................[ live ]
///          '---------- hole ------'
/// ```
final class HoleBounds {
  private HoleBounds() {}

  static long start(long firstLine) {
    long start = HeapRange.lineAddress(firstLine);
    int block = HeapRange.blockOf(start);
    if (!Blocks.allCellsMarked(block)) return start;
    long cell = MarkBits.previous(HeapRange.blockAddress(block), start);
    return cell == 0 ? start : cell + ObjectLayout.cellBytes(cell);
  }

  /// `takenLine`: the first taken line after the hole, or the first of the next block.
  static long end(long takenLine) {
    long end = HeapRange.lineAddress(takenLine);
    boolean blockEnds = (end - HeapRange.blocksAddress() & HeapRange.BLOCK_BYTES - 1) == 0;
    if (blockEnds || !Blocks.allCellsMarked(HeapRange.blockOf(end))) return end;
    return MarkBits.next(end, end + HeapRange.LINE_BYTES);
  }
}
