package eggvm.lib.sun.management;

import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.GcFigures;
import eggvm.vm.machine.Cpu;
import java.lang.management.MemoryManagerMXBean;
import java.lang.management.MemoryUsage;
import sun.management.MemoryPoolImpl;

/// Pools have no thresholds, so nobody sets one. The fences are those of [Pools#usedHeapBytes].
@Replaces(value = "sun.management.MemoryPoolImpl", missing = "memory pools have no thresholds")
final class MemoryPoolImplOverlay {
  private MemoryPoolImplOverlay() {}

  @Helper
  private static MemoryUsage usage(MemoryPoolImpl self, long usedHeapBytes) {
    return self.isHeap ? Pools.heap(usedHeapBytes) : Pools.nonHeap(self.getName());
  }

  static MemoryUsage getUsage0(MemoryPoolImpl self) { return usage(self, Pools.usedHeapBytes()); }

  static MemoryUsage getPeakUsage0(MemoryPoolImpl self) {
    Cpu.fence();
    return usage(self, GcFigures.peakUsedBytes());
  }

  /// Null for what is not collected.
  static MemoryUsage getCollectionUsage0(MemoryPoolImpl self) {
    Cpu.fence();
    return self.isHeap ? Pools.heap(GcFigures.usedAfterCollectionBytes()) : null;
  }

  static void resetPeakUsage0(MemoryPoolImpl self) {
    if (self.isHeap) GcFigures.resetPeakUsed();
  }

  static MemoryManagerMXBean[] getMemoryManagers0(MemoryPoolImpl self) { return Managers.of(self.getName()); }
}
