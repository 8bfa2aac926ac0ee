package eggvm.vm.heap;

import eggvm.vm.heap.marksweep.Blocks;
import eggvm.vm.heap.marksweep.HeapRange;
import eggvm.vm.heap.marksweep.MarkSweep;
import eggvm.vm.heap.marksweep.MarkSweepCollector;

/// When to collect, and what.
/// ```
///  allocated since the last collection >= young bytes      minor
///  old cells grew enough since the last full collection    full at once when little lives, else minor ones go on with a full one in steps
///  no memory                                               minor, full at once when that cannot free much
/// ```
final class Pace {
  private Pace() {}

  /// A full collection begins when old cells grew by as much as lived at the last one, and this much: memory that was used before has its
  /// pages, and a fresh page costs more than marking does.
  private static final long MIN_GROWTH_BYTES = 32L << 20;
  /// It begins earlier when less than this part of the heap is left, and it can free anything.
  private static final int LOW_SHIFT = 2;
  private static final int LOW_GROWTH_SHIFT = 7;

  /// When up to this much lived at the last full collection, and most of what came later seems to die, the next one comes at once rather
  /// than in steps: it takes some 30 ms, 60 if all that grew is alive after all.
  private static final long MAX_AT_ONCE_BYTES = 24L << 20;

  /// What may be allocated before the next minor collection adapts to the last one. When many survived it is doubled, for most of them only
  /// lacked the time to die; else twice as much when the collection had little to do, and half as much when it had much.
  private static final int YOUNG_SHIFT = 2;
  private static final long MIN_YOUNG_BYTES = 2L << 20;
  private static final long MAX_YOUNG_BYTES = 64L << 20;
  private static final long LONG_MINOR_NANOS = 2_500_000;
  private static final long SHORT_MINOR_NANOS = 1_200_000;
  private static final long MAX_MINOR_NANOS = 25_000_000;
  private static final int NANOS_PER_CARD = 300;
  /// This part of what was allocated is many.
  private static final int SURVIVAL_SHIFT = 5;

  /// A minor collection that leaves less than this part of the heap is followed by a full one.
  private static final int SCARCE_SHIFT = 4;

  /// This part of the heap is for large cells as long as as much can be had elsewhere: small ones that are spread over all blocks before the
  /// first full collection leave no free neighbours, however little of them survives.
  private static final int LARGE_SHIFT = 3;

  /// Small cells go between live ones when nothing else is left, until a full collection leaves this part of the heap in lines.
  private static final int CRUMBS_SHIFT = 2;

  private static final long STEP_NANOS = 5_000_000;
  private static final long HURRIED_STEP_NANOS = 20_000_000;
  private static final int STRESS_CELLS = 2000;

  private static long liveAtFull, allocatedBeforeMinors;
  private static long youngBytes, availableBytes;
  private static boolean scarce;
  /// More than half of what was allocated survived the last minor collection: the program builds something up.
  private static boolean mostSurvived;
  private static int stepCells;

  static void initialize() {
    liveAtFull = allocatedBeforeMinors = 0;
    scarce = mostSurvived = false;
    stepCells = Integer.MAX_VALUE;
    availableBytes = HeapRange.totalBytes();
    setYoungBytes(8 * MIN_YOUNG_BYTES);
    keepForLarge();
  }

  private static void keepForLarge() {
    long bytes = HeapRange.totalBytes() >>> LARGE_SHIFT;
    Blocks.keepForLarge(availableBytes >= 2 * bytes ? bytes : 0);
  }

  static boolean isDue() { return MarkSweep.allocatedBytes() >= youngBytes; }

  private static void setYoungBytes(long wantedBytes) {
    long part = HeapRange.totalBytes() >>> YOUNG_SHIFT;
    long bytes = wantedBytes < MIN_YOUNG_BYTES ? MIN_YOUNG_BYTES : wantedBytes > MAX_YOUNG_BYTES ? MAX_YOUNG_BYTES : wantedBytes;
    youngBytes = bytes < part ? bytes : part;
  }

  /// A minor collection took so long. Of that counts no more than its work can cost, so that a busy host does not count: some 0.7 ns for each
  /// byte that survived and, when all of it misses the caches, 300 ns for each card that it looked at.
  static void minorDid(long tookNanos, long survivedBytes, long dirtyCards) {
    mostSurvived = survivedBytes > MarkSweep.allocatedBytes() >>> 1;
    boolean manySurvived = survivedBytes > MarkSweep.allocatedBytes() >>> SURVIVAL_SHIFT;
    long workNanos = survivedBytes - (survivedBytes >>> 2) + NANOS_PER_CARD * dirtyCards;
    long nanos = tookNanos < workNanos ? tookNanos : workNanos;
    if (nanos < SHORT_MINOR_NANOS || manySurvived && nanos < MAX_MINOR_NANOS / 2) setYoungBytes(youngBytes << 1);
    else if (nanos > (manySurvived ? MAX_MINOR_NANOS : LONG_MINOR_NANOS)) setYoungBytes(youngBytes >>> 1);
  }

  /// False when nothing but a full collection at once can help.
  static boolean minorSuffices() { return !scarce && MarkSweep.allocatedBytes() >= youngBytes >>> 1; }

  /// True when a full collection is due and marks so little that it had better be done at once, instead of the minor one that would begin it.
  static boolean wantsFull() { return fitsAtOnce() && isFullDue() && !MarkSweepCollector.isCycleActive(); }

  /// Asked after minor marking.
  static boolean wantsCycle() { return wantsSteps() || !fitsAtOnce() && isFullDue(); }

  private static boolean fitsAtOnce() { return liveAtFull <= MAX_AT_ONCE_BYTES && !mostSurvived && !wantsSteps(); }

  private static boolean wantsSteps() { return Heap.stressInterval != 0 || stepCells != Integer.MAX_VALUE; }

  private static boolean isFullDue() {
    long growth = MarkSweep.liveBytes() - liveAtFull;
    return growth >= liveAtFull + MIN_GROWTH_BYTES
        || growth >= HeapRange.totalBytes() >>> LOW_GROWTH_SHIFT && isLow(LOW_SHIFT);
  }

  private static boolean isLow(int shift) { return availableBytes < HeapRange.totalBytes() >>> shift; }

  static long stepNanos() { return isLow(LOW_SHIFT + 1) ? HURRIED_STEP_NANOS : STEP_NANOS; }

  static int stepCells() { return Heap.stressInterval != 0 ? STRESS_CELLS : stepCells; }

  /// For tests: every minor collection goes on with a full one, by so many cells.
  static void setStepCells(int cells) { stepCells = cells; }

  /// Before a collection.
  static void collecting(boolean isFull) { allocatedBeforeMinors = isFull ? 0 : allocatedSinceFull(); }

  static void collected(int kind) {
    boolean knowsAll = kind == GcFigures.FULL || kind == GcFigures.LAST_STEP;
    availableBytes = MarkSweep.availableBytes();
    if (knowsAll) {
      liveAtFull = MarkSweep.liveBytes();
      keepForLarge();
      if (!isLow(CRUMBS_SHIFT)) MarkSweep.useCrumbs(false);
    }
    scarce = kind != GcFigures.FULL && availableBytes < HeapRange.totalBytes() >>> SCARCE_SHIFT;
  }

  static long allocatedSinceFull() { return allocatedBeforeMinors + MarkSweep.allocatedBytes(); }
}
