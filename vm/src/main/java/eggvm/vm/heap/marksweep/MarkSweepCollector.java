package eggvm.vm.heap.marksweep;

/// The phases of a collection, in their order; see [eggvm.vm.heap.Collection] for what surrounds them.
/// ```
///  full    prepareFull   roots               finishMarking   processReferences   sweep
///  minor   prepareMinor  roots  scanCards    finishMarking   processReferences   a step of the cycle   sweep
///  step    beginCycle    roots               suspendCycle
///          advanceCycle; when that is true: roots, finishCycle
/// ```
public final class MarkSweepCollector {
  private MarkSweepCollector() {}

  /// Forgets the marks of earlier collections. Then the roots are visited with a [Marker].
  public static void prepareFull(boolean clearAllSoftReferences) {
    Marker.prepareFull();
    DiscoveredReferences.prepare(clearAllSoftReferences);
  }

  /// All marked cells count as alive.
  public static void prepareMinor() {
    Marker.prepareMinor();
    DiscoveredReferences.prepare(false);
  }

  /// Returns how many cards were dirty.
  public static int scanCards() { return Cards.scanDirty(); }

  public static void finishMarking() { Marker.finish(); }

  public static void processReferences(long nowMillis) {
    Marker.minorFinished();
    DiscoveredReferences.process();
    SoftPolicy.setClock(nowMillis);
  }

  /// Of what was allocated before a minor collection; until its sweep.
  public static long survivedBytes() { return Marker.liveBytes() - MarkSweep.oldBytes(); }

  public static boolean isCycleActive() { return Cycle.isActive(); }

  public static void beginCycle() { Cycle.begin(); }

  public static void suspendCycle() { Cycle.suspend(); }

  /// Within the budget. True: the roots are to be visited again.
  public static boolean advanceCycle() { return Cycle.advance(); }

  public static void finishCycle() {
    Cycle.finish();
    DiscoveredReferences.process();
  }

  public static void sweep() {
    Sweeper.sweep();
    MarkSweep.restart(Marker.liveBytes());
  }

  /// Free bytes that lie in blocks with live cells.
  public static long holeBytes() { return Sweeper.freeLines() << HeapRange.LINE_SHIFT; }

  /// Blocks in which they lie.
  public static int blocksWithHoles() { return Sweeper.blocksWithHoles(); }
}
