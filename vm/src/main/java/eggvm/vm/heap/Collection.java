package eggvm.vm.heap;

import eggvm.vm.heap.marksweep.MarkSweepCollector;
import eggvm.vm.heap.marksweep.Marker;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.ThreadLayout;
import eggvm.vm.thread.Threads;

/// One collection from beginning to end. Threads other than the current one are switched out.
final class Collection {
  private Collection() {}

  private static final int NANOS_PER_MILLI = 1_000_000;
  private static Marker marker;
  private static long count, totalNanos;

  static void initialize() {
    marker = new Marker();
    count = totalNanos = 0;
    HeapVerifier.initialize();
  }

  static long count() { return count; }

  static long totalNanos() { return totalNanos; }

  static void run(long threadAddress, String cause, boolean clearAllSoftReferences) {
    long usedBefore = Heap.usedBytes();
    long start = nanoTime();
    if (Heap.verify) HeapVerifier.checkRoots();
    retireBuffers(threadAddress);
    mark(clearAllSoftReferences);
    long marked = nanoTime();
    MarkSweepCollector.processReferences(marked / NANOS_PER_MILLI);
    long processed = nanoTime();
    MarkSweepCollector.sweep();
    long end = nanoTime();
    References.collected();
    count++;
    totalNanos += end - start;
    if (Heap.verify) HeapVerifier.checkHeap();
    if (Heap.logEnabled) GcLog.collection(count, cause, usedBefore, marked - start, processed - marked, end - processed);
  }

  private static void mark(boolean clearAllSoftReferences) {
    MarkSweepCollector.prepare(clearAllSoftReferences);
    Roots.visit(marker);
    MarkSweepCollector.finishMarking();
  }

  private static void retireBuffers(long currentThread) {
    Heap.attachThread(currentThread);
    for (long thread = Threads.first(); thread != 0; thread = Memory.getLong(thread + ThreadLayout.NEXT)) Heap.attachThread(thread);
  }

  /// 0 as long as there is no machine yet.
  private static long nanoTime() {
    Machine machine = Machine.current();
    return machine == null ? 0 : machine.nanoTime();
  }
}
