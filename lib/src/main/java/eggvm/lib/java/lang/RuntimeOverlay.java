package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.Heap;
import eggvm.vm.machine.Cpu;

@Replaces("java.lang.Runtime")
final class RuntimeOverlay {
  private RuntimeOverlay() {}

  static int availableProcessors(Runtime self) { return 1; }

  /// Allocation is no write to the collector's fields in the compiler's eyes: without a fence they may have been read before it.
  static long freeMemory(Runtime self) {
    Cpu.fence();
    return Heap.freeBytes();
  }

  static long totalMemory(Runtime self) { return Heap.totalBytes(); }

  static long maxMemory(Runtime self) { return Heap.maxBytes(); }

  static void gc(Runtime self) { Heap.collect("System.gc()"); }
}
