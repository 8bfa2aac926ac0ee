package eggvm.lib.sun.management;

import eggvm.vm.heap.ClassMemory;
import eggvm.vm.heap.Heap;
import eggvm.vm.machine.Cpu;
import eggvm.vm.start.ImageInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import sun.management.MemoryPoolImpl;

/// The memory pools, named as HotSpot names what is like them.
/// ```
///  Mark Sweep Heap  cells, and memory that the program frees itself
///  CodeCache        compiled methods                       fixed
///  Metaspace        cells of the image, array classes made at run time
/// ```
final class Pools {
  private Pools() {}

  static final String HEAP = "Mark Sweep Heap";
  static final String CODE = "CodeCache";
  static final String CLASSES = "Metaspace";

  private static final long NO_THRESHOLD = -1;
  private static final long NO_LIMIT = -1;
  private static MemoryPoolMXBean[] beans;

  static synchronized MemoryPoolMXBean[] beans() {
    if (beans == null) {
      beans = new MemoryPoolMXBean[] {
        new MemoryPoolImpl(CODE, false, NO_THRESHOLD, NO_THRESHOLD), new MemoryPoolImpl(CLASSES, false, NO_THRESHOLD, NO_THRESHOLD), new MemoryPoolImpl(HEAP, true, NO_THRESHOLD, NO_THRESHOLD)
      };
    }
    return beans;
  }

  /// Allocation is no write to the collector's fields in the compiler's eyes: without a fence they may have been read before it.
  static long usedHeapBytes() {
    Cpu.fence();
    return Heap.usedBytes();
  }

  static MemoryPoolMXBean[] named(String name) {
    for (MemoryPoolMXBean each : beans()) if (each.getName().equals(name)) return new MemoryPoolMXBean[] {each};
    return new MemoryPoolMXBean[0];
  }

  static MemoryUsage heap(long usedBytes) {
    long bytes = Heap.totalBytes();
    return new MemoryUsage(bytes, usedBytes, bytes, Heap.maxBytes());
  }

  static MemoryUsage nonHeap(String name) {
    long code = ImageInfo.textEnd - ImageInfo.textStart;
    if (name.equals(CODE)) return new MemoryUsage(code, code, code, code);
    long image = ImageInfo.imageEnd - ImageInfo.imageStart;
    long all = image + ClassMemory.totalBytes();
    return new MemoryUsage(image, image + ClassMemory.usedBytes(), all, all);
  }

  /// Both of them.
  static MemoryUsage nonHeap() {
    MemoryUsage code = nonHeap(CODE), classes = nonHeap(CLASSES);
    return new MemoryUsage(code.getInit() + classes.getInit(), code.getUsed() + classes.getUsed(), code.getCommitted() + classes.getCommitted(), NO_LIMIT);
  }
}
