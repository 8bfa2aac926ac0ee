package eggvm.vm.heap;

import eggvm.vm.contract.NoSafepoint;
import eggvm.vm.heap.marksweep.DiscoveredReferences;
import eggvm.vm.heap.marksweep.HeapRange;
import eggvm.vm.heap.marksweep.MarkSweep;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.ThreadLayout;

/// When to collect, and when to give up.
final class Allocator {
  private Allocator() {}

  /// So many collections in a row, each after less than 1/128 of the heap was allocated, are as good as none.
  private static final int MAX_UNPRODUCTIVE = 8;
  private static final int PRODUCTIVE_SHIFT = 7;

  /// A program may allocate as much as lives, and this part of the heap, before the next collection: memory that was used before
  /// has its pages, and a fresh page costs more than marking does.
  private static final int PACE_SHIFT = 2;
  private static final long MIN_PACE_BYTES = 32L << 20;

  private static int unproductive;
  private static boolean overheadExceeded;
  private static int sinceStress;

  static void initialize() {
    unproductive = 0;
    overheadExceeded = false;
    sinceStress = 0;
  }

  /// True when the last failure of [#allocate] was for want of progress, not of memory.
  static boolean overheadExceeded() { return overheadExceeded; }

  /// Zeroed memory for a cell; 0: out of memory, with all soft references cleared.
  /// The caller has captured the frame where the walk of its stack starts.
  @NoSafepoint(because = "the memory is not a cell yet, and all threads share the allocator's state")
  static long allocate(long threadAddress, long bytes) {
    long top = Memory.getLong(threadAddress + ThreadLayout.TLAB_TOP);
    if (Memory.getLong(threadAddress + ThreadLayout.TLAB_END) - top >= bytes) {
      Memory.putLong(threadAddress + ThreadLayout.TLAB_TOP, top + bytes);
      return top;
    }
    stress(threadAddress);
    keepPace(threadAddress);
    long cell = MarkSweep.allocate(threadAddress, bytes, Heap.stressInterval == 0);
    return cell != 0 || MemoryErrors.isMaking(threadAddress) ? cell : allocateByCollecting(threadAddress, bytes);
  }

  private static long allocateByCollecting(long threadAddress, long bytes) {
    overheadExceeded = false;
    countProgress();
    if (bytes <= HeapRange.totalBytes() && unproductive < MAX_UNPRODUCTIVE) {
      Collection.run(threadAddress, "allocation failure", false);
      long cell = MarkSweep.allocate(threadAddress, bytes, Heap.stressInterval == 0);
      if (cell != 0) return cell;
    }
    return allocateAtLast(threadAddress, bytes);
  }

  private static long allocateAtLast(long threadAddress, long bytes) {
    Collection.run(threadAddress, "last resort", true);
    long cell = MarkSweep.allocate(threadAddress, bytes, Heap.stressInterval == 0);
    overheadExceeded = cell != 0 && unproductive >= MAX_UNPRODUCTIVE && DiscoveredReferences.cleared() == 0;
    unproductive = 0;
    return overheadExceeded ? 0 : cell;
  }

  private static void countProgress() {
    if (MarkSweep.allocatedBytes() > HeapRange.totalBytes() >>> PRODUCTIVE_SHIFT) unproductive = 0;
    else unproductive++;
  }

  private static void keepPace(long threadAddress) {
    long partBytes = HeapRange.totalBytes() >>> PACE_SHIFT;
    long paceBytes = MarkSweep.liveBytes() + (partBytes > MIN_PACE_BYTES ? partBytes : MIN_PACE_BYTES);
    if (MarkSweep.allocatedBytes() < paceBytes || MemoryErrors.isMaking(threadAddress)) return;
    Collection.run(threadAddress, "pace", false);
  }

  private static void stress(long threadAddress) {
    if (Heap.stressInterval == 0 || ++sinceStress < Heap.stressInterval) return;
    sinceStress = 0;
    Collection.run(threadAddress, "stress", false);
  }
}
