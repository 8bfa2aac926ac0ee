package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;
import eggvm.vm.thread.ThreadLayout;

/// Which memory an allocation gets.
/// ```
///  bytes           buffer of the thread          else
///  <= 128  small   refilled from the next hole   the overflow block
///  <= 32K  medium  refilled when little is left  the overflow block, else a hole anywhere that is long enough
///  >  32K  large                                 whole blocks
/// ```
public final class MarkSweep {
  private MarkSweep() {}

  /// Cleared at once, so no more than fits a first-level cache beside what the program uses.
  static final int BUFFER_BYTES = 8 << 10;
  /// A buffer with more than this left is kept when a medium cell does not fit.
  private static final int KEEP_BYTES = 1 << 10;

  /// Handed out since the last collection.
  private static long allocatedBytes;
  private static long liveBytes;
  /// Of [#allocatedBytes], in cells that were marked at once.
  private static long bornOldBytes;

  /// See [HeapRange#initialize].
  public static void initialize(long startAddress, long bytes, long lowestAddress, long highestAddress) {
    HeapRange.initialize(startAddress, bytes, lowestAddress, highestAddress);
    Blocks.initialize();
    OffHeapSpace.initialize();
    DiscoveredReferences.initialize();
    Cycle.initialize();
    useCrumbs(false);
    restart(0);
  }

  /// After a collection, or before the first allocation.
  static void restart(long foundLiveBytes) {
    liveBytes = foundLiveBytes;
    allocatedBytes = bornOldBytes = 0;
    Blocks.forgetYoung();
    Holes.restart();
    Crumbs.restart();
    Overflow.restart();
  }

  /// Whether allocations may go on with [Crumbs] when nothing else is left.
  public static void useCrumbs(boolean use) { Crumbs.setOpen(use); }

  public static long usedBytes() { return liveBytes + allocatedBytes + OffHeapSpace.usedBytes(); }

  public static long allocatedBytes() { return allocatedBytes; }

  /// As the last collection found; a minor one counts every old cell.
  public static long liveBytes() { return liveBytes; }

  /// What can be allocated without a collection: whole blocks, and holes. Less than what is free, for a line may hold one small cell.
  public static long availableBytes() {
    return ((long) Blocks.freeBlocks() << HeapRange.BLOCK_SHIFT) + MarkSweepCollector.holeBytes();
  }

  static long oldBytes() { return liveBytes + bornOldBytes; }

  static void countBornOld(long bytes) { bornOldBytes += bytes; }

  /// Zeroed memory for a cell, and more in the thread's buffer when `fillBuffer`; 0: there is none without a collection.
  public static long allocate(long threadAddress, long bytes, boolean fillBuffer) {
    if (bytes > HeapRange.BLOCK_BYTES) return count(LargeSpace.allocate(bytes), bytes);
    if (bytes <= HeapRange.LINE_BYTES) return allocateSmall(threadAddress, bytes, fillBuffer ? BUFFER_BYTES : bytes);
    if (!fillBuffer || bytes > BUFFER_BYTES / 2 || bufferLeft(threadAddress) > KEEP_BYTES) return count(Overflow.allocate(bytes), bytes);
    return allocateMedium(threadAddress, bytes);
  }

  /// Takes back what [#allocate] gave last, which is no cell yet, with no [Cycle] under way. Only what is old from birth needs that: other
  /// memory without marks is as free as what is left of a buffer.
  public static void giveBack(long address, long bytes) {
    if (bytes <= HeapRange.BLOCK_BYTES && MarkBits.isMarked(address)) Holes.giveBackRun(address, bytes);
  }

  private static long count(long address, long bytes) {
    if (address != 0) allocatedBytes += bytes;
    return address;
  }

  private static long bufferLeft(long threadAddress) {
    return Memory.getLong(threadAddress + ThreadLayout.TLAB_END) - Memory.getLong(threadAddress + ThreadLayout.TLAB_TOP);
  }

  private static long allocateSmall(long threadAddress, long bytes, long maxBytes) {
    long buffer = Holes.offer(bytes, maxBytes);
    return buffer != 0 ? fill(threadAddress, Holes.take(buffer), buffer, bytes) : allocateFromOverflow(threadAddress, bytes, maxBytes);
  }

  private static long allocateMedium(long threadAddress, long bytes) {
    return Holes.fits(bytes) ? allocateSmall(threadAddress, bytes, BUFFER_BYTES) : allocateFromOverflow(threadAddress, bytes, BUFFER_BYTES);
  }

  private static long allocateFromOverflow(long threadAddress, long bytes, long maxBytes) {
    long buffer = Overflow.offer(bytes, maxBytes);
    return buffer != 0 ? fill(threadAddress, Overflow.take(buffer), buffer, bytes) : count(Holes.findRun(bytes), bytes);
  }

  /// The first bytes are the cell asked for, the rest is the thread's new buffer.
  private static long fill(long threadAddress, long address, long bufferBytes, long cellBytes) {
    if (bufferBytes > cellBytes) {
      Memory.putLong(threadAddress + ThreadLayout.TLAB_TOP, address + cellBytes);
      Memory.putLong(threadAddress + ThreadLayout.TLAB_END, address + bufferBytes);
    }
    return count(address, bufferBytes);
  }
}
