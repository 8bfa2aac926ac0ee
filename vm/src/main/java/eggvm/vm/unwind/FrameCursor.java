package eggvm.vm.unwind;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.start.ImageInfo;
import eggvm.vm.thread.ThreadLayout;

/// Steps through Java frames, innermost first, inlined ones included.
///
/// ```
///  for (FrameCursor c = FrameCursor.onStack(pc, sp); c.next(); ) use(c.declaringClass(), c.line());
/// ```
public final class FrameCursor {
  /// Return addresses of a back trace, or null while walking a stack.
  private final long[] pcs;
  private int nextPc;
  private long pc;
  private long sp;
  /// Debug record of the current Java frame; 0 before the first and between physical frames.
  private long frame;
  private boolean started;

  private FrameCursor(long[] pcs, int nextPc, long pc, long sp) {
    this.pcs = pcs;
    this.nextPc = nextPc;
    this.pc = pc;
    this.sp = sp;
  }

  public static FrameCursor onStack(long pc, long sp) { return new FrameCursor(null, 0, pc, sp); }

  /// Where `Cpu.captureFrame` was called last on this thread; the method that called it must not return before the walk ends.
  static FrameCursor atCapture() {
    long thread = Cpu.threadAddress();
    return onStack(Memory.getLong(thread + ThreadLayout.FRAME_PC), Memory.getLong(thread + ThreadLayout.FRAME_SP));
  }

  /// Over return addresses, innermost first.
  static FrameCursor over(long[] pcs) { return new FrameCursor(pcs, 0, 0, 0); }

  /// Over what [StackTraces#capture] recorded; begins at the first frame that it shows.
  public static FrameCursor inBacktrace(long[] backtrace) {
    FrameCursor cursor = new FrameCursor(backtrace, 1, 0, 0);
    for (int skip = StackTraces.skipped(backtrace); skip > 0; skip--) cursor.next();
    return cursor;
  }

  public boolean next() {
    frame = frame == 0 ? 0 : InlinedFrames.caller(frame);
    while (frame == 0) {
      if (!nextPhysical()) return false;
      long site = CallSites.find(pc);
      if (site < 0) return false;
      frame = CallSites.frameOf(site);
    }
    return true;
  }

  /// The next frame that Java programs may see.
  public boolean nextVisible() {
    while (next()) {
      if (!MethodTable.isHidden(method())) return true;
    }
    return false;
  }

  private boolean nextPhysical() {
    if (pcs != null) {
      if (nextPc >= pcs.length) return false;
      pc = pcs[nextPc++];
    } else if (started) {
      long slot = Frames.returnSlot(pc, sp);
      pc = Memory.getLong(slot);
      sp = slot + 8;
    }
    started = true;
    return pc != 0;
  }

  public long pc() { return pc; }

  /// Of the current physical frame, among the return addresses.
  int frameIndex() { return nextPc - 1; }

  int method() { return InlinedFrames.method(frame); }

  public Class<?> declaringClass() { return MethodTable.declaringClass(method()); }

  public String methodName() { return MethodTable.name(method()); }

  public String sourceFile() { return MethodTable.sourceFile(method()); }

  /// As in StackTraceElement: -2 for a native method, -1 when unknown.
  public int line() {
    if (MethodTable.has(method(), ImageInfo.METHOD_NATIVE)) return -2;
    int line = InlinedFrames.line(frame);
    return line == 0 ? -1 : line;
  }
}
