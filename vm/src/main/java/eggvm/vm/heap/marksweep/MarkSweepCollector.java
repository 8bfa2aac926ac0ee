package eggvm.vm.heap.marksweep;

/// The phases of a collection, in their order; see [eggvm.vm.heap.Collection] for what surrounds them.
public final class MarkSweepCollector {
  private MarkSweepCollector() {}

  /// Forgets the marks of the last collection. Then the roots are visited with a [Marker].
  public static void prepare(boolean clearAllSoftReferences) {
    Marker.prepare();
    DiscoveredReferences.prepare(clearAllSoftReferences);
  }

  public static void finishMarking() { Marker.finish(); }

  public static void processReferences(long nowMillis) {
    DiscoveredReferences.process();
    SoftPolicy.setClock(nowMillis);
  }

  public static void sweep() {
    Sweeper.sweep();
    MarkSweep.restart(Marker.liveBytes());
  }

  /// Free bytes that lie in blocks with live cells.
  public static long holeBytes() { return Sweeper.freeLines() << HeapRange.LINE_SHIFT; }
}
