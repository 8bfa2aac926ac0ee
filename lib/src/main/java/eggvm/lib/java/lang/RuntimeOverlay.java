package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.Heap;

@Replaces("java.lang.Runtime")
final class RuntimeOverlay {
  private RuntimeOverlay() {}

  static int availableProcessors(Runtime self) { return 1; }

  static long freeMemory(Runtime self) { return Heap.freeBytes(); }

  static long totalMemory(Runtime self) { return Heap.totalBytes(); }

  static long maxMemory(Runtime self) { return Heap.maxBytes(); }

  static void gc(Runtime self) { Heap.collect("System.gc()"); }
}
