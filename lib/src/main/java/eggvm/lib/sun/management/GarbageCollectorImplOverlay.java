package eggvm.lib.sun.management;

import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.GcFigures;
import eggvm.vm.machine.Cpu;
import sun.management.GarbageCollectorImpl;

/// A full collection in steps is one of "full"; its pauses also free young cells and count as "minor", their time as "full".
/// The fences are those of [Pools#usedHeapBytes].
@Replaces("sun.management.GarbageCollectorImpl")
final class GarbageCollectorImplOverlay {
  private GarbageCollectorImplOverlay() {}

  private static final int NANOS_PER_MILLI = 1_000_000;

  @Helper
  private static boolean isMinor(GarbageCollectorImpl self) { return self.getName().equals(Managers.MINOR); }

  static long getCollectionCount(GarbageCollectorImpl self) {
    Cpu.fence();
    return isMinor(self) ? GcFigures.minorCount() : GcFigures.fullCount();
  }

  static long getCollectionTime(GarbageCollectorImpl self) {
    Cpu.fence();
    return (isMinor(self) ? GcFigures.minorNanos() : GcFigures.fullNanos()) / NANOS_PER_MILLI;
  }
}
