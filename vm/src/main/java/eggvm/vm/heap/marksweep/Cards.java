package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;

/// The remembered set: one byte for each 128 bytes, dirty when a reference was stored there since the last collection. With 512 bytes a
/// program that changes a large map at random has minor collections look at four times as many cells that did not change.
/// ```
///  store to a field           the card of the cell's first byte
///  store to an array element  the card of the element
/// ```
/// Invariant, outside a collection: a marked cell refers to an unmarked one only through a slot of a dirty card; after a collection all
/// cards of the heap are clean, for all survivors are marked (or SCANNED, which is clean but for a [Cycle]).
public final class Cards {
  private Cards() {}

  public static final int SHIFT = 7;
  private static final int BYTES = 1 << SHIFT;
  public static final byte DIRTY = 1;
  /// Was dirty when a minor collection scanned it, in a [Cycle].
  private static final int SCANNED = 2;
  private static final long EIGHT_DIRTY = 0x0101_0101_0101_0101L;

  /// Where [#scanScanned] goes on, in bytes from the first card of the heap.
  private static long nextScanned;

  /// What compiled code adds to `address >>> SHIFT`.
  public static long base() { return HeapRange.cardBase(); }

  private static long card(long address) { return HeapRange.cardBase() + (address >>> SHIFT); }

  static void clearAll() { Memory.clear(card(HeapRange.blocksAddress()), HeapRange.totalBytes() >>> SHIFT); }

  public static boolean isDirty(long address) { return Memory.getByte(card(address)) == DIRTY; }

  /// What compiled code does after it stored a reference.
  public static void dirty(long address) { Memory.putByte(card(address), DIRTY); }

  static void setScanned(long address) { Memory.putByte(card(address), (byte) SCANNED); }

  /// For many references at once.
  public static void dirtyRange(long address, long bytes) {
    if (bytes <= 0) return;
    long last = card(address + bytes - 1);
    for (long card = card(address); card <= last; card++) Memory.putByte(card, DIRTY);
  }

  /// Marks what the cells of dirty cards refer to, and cleans the cards; in a [Cycle] those with old cells become SCANNED. Returns how many
  /// had to be looked at: not those of blocks that are young as a whole.
  static int scanDirty() {
    int found = 0;
    int newValue = Cycle.isActive() ? SCANNED : 0;
    long count = HeapRange.blockCount();
    // Nothing was stored into free blocks, and they are most of a large heap.
    long first = Bitmap.nextClear(HeapRange.freeBitmap, 0, count);
    while (first < count) {
      long end = Bitmap.nextSet(HeapRange.freeBitmap, first, count);
      found += scanDirty(card(HeapRange.blockAddress((int) first)), card(HeapRange.blockAddress((int) end)), newValue);
      first = Bitmap.nextClear(HeapRange.freeBitmap, end, count);
    }
    emptyQueue(newValue);
    return found;
  }

  private static int scanDirty(long firstCard, long endCard, int newValue) {
    int found = 0;
    for (long card = firstCard; card < endCard; card += 8) {
      long eight = Memory.getLong(card);
      if ((eight & EIGHT_DIRTY) != 0) found += scanEight(card, eight, DIRTY, newValue);
    }
    return found;
  }

  /// Scans what the program changed while the cycle was under way, from [#nextScanned] on, as far as the budget goes. True when one call has
  /// seen all cards, so that none is left.
  static boolean scanScanned() {
    long start = card(HeapRange.blocksAddress());
    long end = start + (HeapRange.totalBytes() >>> SHIFT);
    boolean whole = nextScanned == 0;
    long card = start + nextScanned;
    for (; card < end && !StepBudget.isSpent(); card += 8) {
      long eight = Memory.getLong(card);
      if (eight != 0) scanEight(card, eight, SCANNED, 0);
    }
    emptyQueue(0);
    nextScanned = card < end ? card - start : 0;
    return whole && card >= end;
  }

  static void restartScanned() { nextScanned = 0; }

  /// Queues those of eight cards that have this value.
  private static int scanEight(long firstCard, long eight, int value, int newValue) {
    long address = firstCard - HeapRange.cardBase() << SHIFT;
    if (!mayHaveOld(HeapRange.blockOf(address))) {
      Memory.putLong(firstCard, 0);
      return 0;
    }
    int found = 0;
    for (int i = 0; i < 8; i++, address += BYTES, eight >>>= 8) {
      if ((eight & 0xff) != value) continue;
      found++;
      Memory.putByte(firstCard + i, (byte) 0);
      scan(CardQueue.exchange(address), newValue);
    }
    return found;
  }

  private static boolean mayHaveOld(int block) {
    int kind = Blocks.kind(block);
    return kind == Blocks.LARGE || kind == Blocks.REGION && Blocks.hasOld(block);
  }

  private static void emptyQueue(int newValue) {
    for (int i = 0; i < CardQueue.LENGTH; i++) scan(CardQueue.exchange(0), newValue);
  }

  private static void scan(long startAddress, int newValue) {
    if (startAddress == 0) return;
    if (scan(startAddress) && newValue != 0) Memory.putByte(card(startAddress), (byte) newValue);
    Marker.relieve();
  }

  /// False: no marked cell is there.
  private static boolean scan(long startAddress) {
    int block = HeapRange.blockOf(startAddress);
    if (Blocks.kind(block) == Blocks.LARGE) return scanLarge(Blocks.firstOfRun(block), startAddress);
    return scanRegion(block, startAddress);
  }

  private static boolean scanLarge(int firstBlock, long startAddress) {
    long cell = HeapRange.blockAddress(firstBlock);
    if (!MarkBits.isMarked(cell)) return false;
    Marker.rescanPart(cell, startAddress, startAddress + BYTES);
    return true;
  }

  private static boolean scanRegion(int block, long startAddress) {
    boolean found = scanOverlapping(block, startAddress);
    long end = startAddress + BYTES;
    for (long cell = MarkBits.next(startAddress, end); cell < end; cell = MarkBits.next(cell + 8, end)) {
      Marker.rescanPart(cell, startAddress, end);
      found = true;
    }
    return found;
  }

  /// The cell that begins before the card and may reach into it.
  private static boolean scanOverlapping(int block, long startAddress) {
    long blockStart = HeapRange.blockAddress(block);
    long before = MarkBits.previous(blockStart, startAddress);
    if (before == 0) {
      boolean isTail = startAddress - blockStart < (long) Blocks.tailLines(block) << HeapRange.LINE_SHIFT;
      return isTail && scanLarge(Blocks.firstOfRun(block - 1), startAddress);
    }
    if (before + ObjectLayout.cellBytes(before) <= startAddress) return false;
    Marker.rescanPart(before, startAddress, startAddress + BYTES);
    return true;
  }
}
