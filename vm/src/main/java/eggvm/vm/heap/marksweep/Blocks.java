package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// What each block is used for. Single blocks are taken from the low end, runs of blocks and what never moves out (off-heap memory)
/// from the high end, so that long free runs stay in between; neighbours coalesce by themselves, for free blocks are bits.
/// ```
///             take                    hole search                 no cell survived
///  FREE ----------------> REGION <------------------> REGION -----------------------> FREE
///       ----------------> LARGE  ---------------------------------------------------> FREE
///       ----------------> OFF_HEAP  --- last cell freed by the program -------------> FREE
/// ```
public final class Blocks {
  private Blocks() {}

  static final int FREE = 0;
  static final int REGION = 1;
  /// Belongs to one large cell as a whole; the first block's record has the number of blocks, all have the number of the first.
  static final int LARGE = 2;
  static final int OFF_HEAP = 3;

  private static final int KIND = 0;
  /// int: blocks of this large cell or off-heap run, in the record of its first block.
  private static final int RUN_BLOCKS = 4;

  /// int, of a region: nonzero when it has no cells but marked ones, see [HoleBounds].
  private static final int ALL_CELLS_MARKED = 8;

  /// int, of a region: nonzero when lines of cells that are not marked are taken.
  private static final int LINES_AHEAD = 12;

  /// int, of a region: so many of its first lines belong to the large cell that begins in the blocks before.
  private static final int TAIL_LINES = 16;

  /// int, of a region: nonzero when the last collection found something alive in it.
  private static final int HAS_OLD = 24;

  /// int, of a large cell's block: the first block of the run.
  private static final int FIRST = 20;

  private static int freeBlocks;
  /// No block below this one is free.
  private static int searchFrom;
  /// Free blocks that are kept for the handlers of OutOfMemoryError.
  private static int reserveBlocks;
  private static boolean reserveOpen;
  /// Free blocks that are kept for large cells; as single blocks are taken from the low end, these are neighbours at the high end.
  private static int largeBlocks;
  private static final int MAX_RESERVE_BLOCKS = 16;

  static void initialize() {
    int count = HeapRange.blockCount();
    freeBlocks = count;
    searchFrom = 0;
    Bitmap.setRange(HeapRange.freeBitmap, 0, count);
    Bitmap.setRange(HeapRange.allBitmap, 0, count);
    int reserve = count >>> 6;
    reserveBlocks = reserve < 2 ? 2 : reserve > MAX_RESERVE_BLOCKS ? MAX_RESERVE_BLOCKS : reserve;
    reserveOpen = false;
    largeBlocks = 0;
  }

  static long record(int block) { return HeapRange.recordsAddress + (long) block * HeapRange.RECORD_BYTES; }

  static int kind(int block) { return Memory.getInt(record(block) + KIND); }

  static boolean allCellsMarked(int block) { return Memory.getInt(record(block) + ALL_CELLS_MARKED) != 0; }

  static void setAllCellsMarked(int block) { Memory.putInt(record(block) + ALL_CELLS_MARKED, 1); }

  static boolean hasOld(int block) { return Memory.getInt(record(block) + HAS_OLD) != 0; }

  static void setHasOld(int block) { Memory.putInt(record(block) + HAS_OLD, 1); }

  /// Unmarked cells can be here from now on.
  static void setYoung(int block) { Bitmap.set(HeapRange.youngBitmap, block); }

  static void forgetYoung() { Memory.clear(HeapRange.youngBitmap, Bitmap.bytes(HeapRange.blockCount())); }

  static boolean linesAhead(int block) { return Memory.getInt(record(block) + LINES_AHEAD) != 0; }

  /// Lines are about to be taken for a cell that nobody has marked: the bounds of holes are no longer known from marks alone.
  static void setLinesAhead(int block) {
    Memory.putInt(record(block) + LINES_AHEAD, 1);
    Memory.putInt(record(block) + ALL_CELLS_MARKED, 0);
  }

  static void clearLinesAhead(int block) { Memory.putInt(record(block) + LINES_AHEAD, 0); }

  static int tailLines(int block) { return Memory.getInt(record(block) + TAIL_LINES); }

  /// Where the block's own cells begin.
  static long tailEndAddress(int block) { return HeapRange.blockAddress(block) + ((long) tailLines(block) << HeapRange.LINE_SHIFT); }

  static void setTailLines(int block, int lines) { Memory.putInt(record(block) + TAIL_LINES, lines); }

  static int firstOfRun(int block) { return Memory.getInt(record(block) + FIRST); }

  static int runBlocks(int block) { return Memory.getInt(record(block) + RUN_BLOCKS); }

  /// The block after this one, or after the whole run that starts here.
  static int next(int block) {
    int kind = kind(block);
    return kind == LARGE || kind == OFF_HEAP ? block + runBlocks(block) : block + 1;
  }

  public static int freeBlocks() { return freeBlocks; }

  /// From now on single blocks are only taken while more than this is free in whole blocks.
  public static void keepForLarge(long bytes) { largeBlocks = (int) (bytes >>> HeapRange.BLOCK_SHIFT); }

  /// From now on until [#closeReserve] the last blocks may be taken too, but only singly.
  public static void openReserve() { reserveOpen = true; }

  /// After a collection: only once the reserve is whole again.
  static void closeReserve() {
    if (freeBlocks > reserveBlocks) reserveOpen = false;
  }

  /// Lowest free block, now a REGION; -1 when none may be taken.
  static int takeLowest() {
    if (freeBlocks <= (reserveOpen ? 0 : reserveBlocks + largeBlocks)) return -1;
    int block = (int) Bitmap.nextSet(HeapRange.freeBitmap, searchFrom, HeapRange.blockCount());
    searchFrom = block + 1;
    occupy(block, 1, REGION);
    return block;
  }

  /// First block of the highest free run of `count` blocks, now of this kind; -1 when there is none.
  static int takeHighest(int count, int kind) {
    int first = findHighest(count, HeapRange.blockCount());
    if (first >= 0) occupy(first, count, kind);
    return first;
  }

  /// First of the last `count` blocks of the highest free run that has so many and lies below `end`; -1 when there is none.
  static int findHighest(int count, long end) {
    if (freeBlocks - reserveBlocks < count) return -1;
    while (true) {
      long last = Bitmap.previousSet(HeapRange.freeBitmap, end, 0);
      if (last < 0) return -1;
      end = Bitmap.previousClear(HeapRange.freeBitmap, last, 0);
      if (last - end >= count) return (int) (last - count + 1);
    }
  }

  /// First block of the free run that this one is in.
  static int startOfFree(int block) { return (int) Bitmap.previousClear(HeapRange.freeBitmap, block, 0) + 1; }

  static void occupy(int first, int count, int kind) {
    for (int block = first; block < first + count; block++) {
      Bitmap.clear(HeapRange.freeBitmap, block);
      setKind(block, kind);
      Memory.putInt(record(block) + FIRST, first);
      MarkBits.clearBlock(block);
    }
    setRun(first, count);
    freeBlocks -= count;
  }

  static void setRun(int first, int count) { Memory.putInt(record(first) + RUN_BLOCKS, count); }

  /// Its record knows nothing of what the block was before.
  static void setKind(int block, int kind) {
    Memory.putInt(record(block) + KIND, kind);
    Memory.putInt(record(block) + ALL_CELLS_MARKED, 0);
    Memory.putInt(record(block) + LINES_AHEAD, 0);
    Memory.putInt(record(block) + TAIL_LINES, 0);
    Memory.putInt(record(block) + HAS_OLD, 0);
  }

  static void release(int first, int count) {
    for (int block = first; block < first + count; block++) {
      setKind(block, FREE);
      Bitmap.set(HeapRange.freeBitmap, block);
      Lines.clearBlock(block);
    }
    freeBlocks += count;
    if (first < searchFrom) searchFrom = first;
  }
}
