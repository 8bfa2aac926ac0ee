package eggvm.vm.heap;

/// What the collector has done so far, and what it found: the numbers behind `GarbageCollectorMXBean` and `MemoryPoolMXBean`.
public final class GcFigures {
  private GcFigures() {}

  /// Kinds of pauses: young cells; the same and a step of a full collection; the same and its last step; all cells at once.
  static final int MINOR = 0;
  static final int STEP = 1;
  static final int LAST_STEP = 2;
  static final int FULL = 3;
  private static final int KINDS = 4;

  private static long[] counts, nanos;
  private static long longestNanos, usedAfterBytes, peakUsedBytes;

  static void initialize() {
    counts = new long[KINDS];
    nanos = new long[KINDS];
    longestNanos = usedAfterBytes = peakUsedBytes = 0;
  }

  static String kindName(int kind) {
    return switch (kind) {
      case MINOR -> "minor";
      case STEP -> "step";
      case LAST_STEP -> "last step";
      default -> "full";
    };
  }

  /// At the end of a collection.
  static void count(int kind, long pauseNanos) {
    counts[kind]++;
    nanos[kind] += pauseNanos;
    if (pauseNanos > longestNanos) longestNanos = pauseNanos;
    if (GcLog.usedBefore > peakUsedBytes) peakUsedBytes = GcLog.usedBefore;
    usedAfterBytes = Heap.usedBytes();
  }

  /// Pauses.
  public static long count() { return minorCount() + counts[FULL]; }

  /// Pauses in which young cells were freed, those with steps of a full collection included.
  public static long minorCount() { return counts[MINOR] + counts[STEP] + counts[LAST_STEP]; }

  /// Collections of all cells, at once or in steps.
  public static long fullCount() { return counts[LAST_STEP] + counts[FULL]; }

  /// Time in which the program stood still.
  public static long minorNanos() { return nanos[MINOR]; }

  public static long fullNanos() { return nanos[STEP] + nanos[LAST_STEP] + nanos[FULL]; }

  public static long longestPauseNanos() { return longestNanos; }

  /// In use when the last collection ended.
  public static long usedAfterCollectionBytes() { return usedAfterBytes; }

  public static void resetPeakUsed() { peakUsedBytes = Heap.usedBytes(); }

  public static long peakUsedBytes() {
    long now = Heap.usedBytes();
    return now > peakUsedBytes ? now : peakUsedBytes;
  }
}
