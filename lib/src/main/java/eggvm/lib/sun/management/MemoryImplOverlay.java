package eggvm.lib.sun.management;

import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.Heap;
import java.lang.management.MemoryManagerMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import sun.management.MemoryImpl;

@Replaces("sun.management.MemoryImpl")
final class MemoryImplOverlay {
  private MemoryImplOverlay() {}

  static MemoryPoolMXBean[] getMemoryPools0() { return Pools.beans(); }

  static MemoryManagerMXBean[] getMemoryManagers0() { return Managers.beans(); }

  static MemoryUsage getMemoryUsage0(MemoryImpl self, boolean heap) { return heap ? Pools.heap(Pools.usedHeapBytes()) : Pools.nonHeap(); }

  static void setVerboseGC(MemoryImpl self, boolean value) { Heap.logEnabled = value; }
}
