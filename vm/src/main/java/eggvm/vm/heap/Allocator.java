package eggvm.vm.heap;

import eggvm.vm.contract.NoSafepoint;
import eggvm.vm.heap.marksweep.Blocks;
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

  private static int unproductive;
  private static boolean overheadExceeded;
  /// Of so many collections under stress, one is full at once; the others are minor, with full ones in steps.
  private static final int STRESS_ROUND = 4;
  private static int sinceStress, stressCollections;

  static void initialize() {
    unproductive = 0;
    overheadExceeded = false;
    sinceStress = stressCollections = 0;
    Pace.initialize();
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
    if (Pace.minorSuffices()) {
      Collection.minor(threadAddress, "allocation failure");
      long cell = MarkSweep.allocate(threadAddress, bytes, Heap.stressInterval == 0);
      if (cell != 0) return cell;
    }
    countProgress();
    if (bytes <= HeapRange.totalBytes() && unproductive < MAX_UNPRODUCTIVE) {
      Collection.full(threadAddress, "allocation failure", false);
      long cell = MarkSweep.allocate(threadAddress, bytes, Heap.stressInterval == 0);
      if (cell != 0) return cell;
    }
    return allocateFromKept(threadAddress, bytes);
  }

  /// What was kept for large cells is there for all until the next full collection; crumbs are, see [Pace].
  private static long allocateFromKept(long threadAddress, long bytes) {
    Blocks.keepForLarge(0);
    MarkSweep.useCrumbs(true);
    long cell = MarkSweep.allocate(threadAddress, bytes, Heap.stressInterval == 0);
    return cell != 0 ? cell : allocateAtLast(threadAddress, bytes);
  }

  private static long allocateAtLast(long threadAddress, long bytes) {
    Collection.full(threadAddress, "last resort", true);
    long cell = MarkSweep.allocate(threadAddress, bytes, Heap.stressInterval == 0);
    overheadExceeded = cell != 0 && unproductive >= MAX_UNPRODUCTIVE && DiscoveredReferences.cleared() == 0;
    unproductive = 0;
    if (!overheadExceeded) return cell;
    MarkSweep.giveBack(cell, bytes);
    return 0;
  }

  private static void countProgress() {
    if (Pace.allocatedSinceFull() > HeapRange.totalBytes() >>> PRODUCTIVE_SHIFT) unproductive = 0;
    else unproductive++;
  }

  private static void keepPace(long threadAddress) {
    if (!Pace.isDue() || MemoryErrors.isMaking(threadAddress)) return;
    if (Pace.minorSuffices() && !Pace.wantsFull()) Collection.minor(threadAddress, "pace");
    else Collection.full(threadAddress, "pace", false);
  }

  private static void stress(long threadAddress) {
    if (Heap.stressInterval == 0 || ++sinceStress < Heap.stressInterval) return;
    sinceStress = 0;
    if (stressCollections++ % STRESS_ROUND == 0) Collection.full(threadAddress, "stress", false);
    else Collection.minor(threadAddress, "stress");
  }
}
