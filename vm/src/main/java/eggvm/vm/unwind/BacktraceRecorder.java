package eggvm.vm.unwind;

import eggvm.vm.machine.Memory;
import eggvm.vm.type.TypeTests;

/// Records return addresses and counts the Java frames that they stand for. As in HotSpot the trace begins below
/// `fillInStackTrace` and the constructors of the throwable itself.
final class BacktraceRecorder {
  private static final int FILLING = 0;
  private static final int CONSTRUCTING = 1;
  private static final int SHOWING = 2;

  private final long throwableClassAddress;
  private int phase = FILLING;
  private int depth;
  /// Java frames at the start of the first recorded physical frame that are not shown.
  private int skipped;
  private long[] pcs = new long[32];
  private int count = 1;

  BacktraceRecorder(long throwableClassAddress) { this.throwableClassAddress = throwableClassAddress; }

  long[] record(long pc, long sp) {
    while (pc != 0 && depth < StackTraces.MAX_DEPTH) {
      long site = CallSites.find(pc);
      if (site < 0) break;
      scan(CallSites.frameOf(site));
      if (phase == SHOWING) append(pc);
      long slot = Frames.returnSlotOf(site, sp);
      pc = Memory.getLong(slot);
      sp = slot + 8;
    }
    pcs[0] = (long) depth << 32 | skipped;
    return pcs;
  }

  private void scan(long frame) {
    int before = 0;
    for (; frame != 0 && depth < StackTraces.MAX_DEPTH; frame = InlinedFrames.caller(frame)) {
      int method = InlinedFrames.method(frame);
      boolean hidden = MethodTable.isHidden(method);
      if (phase != SHOWING) {
        if (hidden || stillConstructing(method)) {
          before++;
          continue;
        }
        phase = SHOWING;
        skipped = before;
      }
      if (!hidden) depth++;
    }
  }

  private boolean stillConstructing(int method) {
    if (phase == FILLING) {
      if (MethodTable.isNamed(method, "fillInStackTrace")) return true;
      phase = CONSTRUCTING;
    }
    return MethodTable.isNamed(method, "<init>")
        && TypeTests.isAssignable(throwableClassAddress, MethodTable.declaringClassAddress(method));
  }

  private void append(long pc) {
    if (count == pcs.length) {
      long[] longer = new long[2 * count];
      for (int i = 0; i < count; i++) longer[i] = pcs[i];
      pcs = longer;
    }
    pcs[count++] = pc;
  }
}
