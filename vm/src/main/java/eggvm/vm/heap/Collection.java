package eggvm.vm.heap;

import eggvm.vm.heap.marksweep.MarkSweepCollector;
import eggvm.vm.heap.marksweep.Marker;
import eggvm.vm.heap.marksweep.StepBudget;
import eggvm.vm.machine.Machine;
import eggvm.vm.thread.Threads;

/// One collection from beginning to end. Threads other than the current one are switched out.
final class Collection {
  private Collection() {}

  private static final int NANOS_PER_MILLI = 1_000_000;
  private static Marker marker;
  /// The interval that began when a full collection in steps had visited all roots.
  private static long cycleInterval;

  static void initialize() {
    marker = new Marker();
    GcFigures.initialize();
    HeapVerifier.initialize();
  }

  /// Frees whatever nothing reaches.
  static void full(long threadAddress, String cause, boolean clearAllSoftReferences) {
    long start = begin(threadAddress);
    Pace.collecting(true);
    MarkSweepCollector.prepareFull(clearAllSoftReferences);
    Roots.visit(marker);
    long rootsVisited = nanoTime();
    end(cause, true, start, rootsVisited, rootsVisited);
  }

  /// Frees what was allocated since the last collection and nothing reaches, with all that is older for alive.
  static void minor(long threadAddress, String cause) {
    long start = begin(threadAddress);
    Pace.collecting(false);
    if (Heap.verify) HeapVerifier.checkUnchangedRoots();
    MarkSweepCollector.prepareMinor();
    Roots.visitChanged(Threads.interval(), marker);
    long rootsVisited = nanoTime();
    GcLog.dirtyCards = MarkSweepCollector.scanCards();
    end(cause, false, start, rootsVisited, nanoTime());
  }

  private static long begin(long threadAddress) {
    long start = nanoTime();
    GcLog.usedBefore = Heap.usedBytes();
    GcLog.dirtyCards = 0;
    // No other thread has a buffer, see Heap.handBuffer.
    Heap.attachThread(threadAddress);
    if (Heap.verify) HeapVerifier.checkBefore();
    return start;
  }

  private static void end(String cause, boolean isFull, long start, long rootsVisited, long cardsScanned) {
    MarkSweepCollector.finishMarking();
    long marked = nanoTime();
    MarkSweepCollector.processReferences(marked / NANOS_PER_MILLI);
    long processed = nanoTime();
    if (!isFull) Pace.minorDid(processed - start, MarkSweepCollector.survivedBytes(), GcLog.dirtyCards);
    int kind = isFull ? GcFigures.FULL : step(processed);
    long stepped = nanoTime();
    MarkSweepCollector.sweep();
    References.collected();
    Threads.endInterval();
    Pace.collected(kind);
    if (Heap.verify) HeapVerifier.checkAfter();
    long end = nanoTime();
    GcFigures.count(kind, end - start);
    if (!Heap.logEnabled) return;
    GcLog.begin(GcFigures.kindName(kind), cause);
    GcLog.phase("; roots ", rootsVisited - start);
    GcLog.phase(" cards ", cardsScanned - rootsVisited);
    GcLog.phase(" mark ", marked - cardsScanned);
    GcLog.phase(" references ", processed - marked);
    GcLog.phase(" step ", stepped - processed);
    GcLog.phase(" sweep ", end - stepped);
    GcLog.phase(" pause ", end - start);
    GcLog.end();
  }

  /// At the end of a minor collection: begins, advances or finishes the full one that runs in steps. Returns the kind of pause that this makes.
  private static int step(long nowNanos) {
    if (!MarkSweepCollector.isCycleActive()) {
      if (!Pace.wantsCycle()) return GcFigures.MINOR;
      MarkSweepCollector.beginCycle();
      Roots.visit(marker);
      cycleInterval = Threads.interval() + 1;
      MarkSweepCollector.suspendCycle();
      return GcFigures.STEP;
    }
    StepBudget.set(nowNanos + Pace.stepNanos(), Pace.stepCells());
    if (!MarkSweepCollector.advanceCycle()) return GcFigures.STEP;
    Roots.visitChanged(cycleInterval, marker);
    MarkSweepCollector.finishCycle();
    return GcFigures.LAST_STEP;
  }

  /// 0 as long as there is no machine yet.
  private static long nanoTime() {
    Machine machine = Machine.current();
    return machine == null ? 0 : machine.nanoTime();
  }
}
