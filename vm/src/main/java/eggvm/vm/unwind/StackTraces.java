package eggvm.vm.unwind;

import eggvm.vm.contract.OffsetOf;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.thread.ThreadLayout;

/// Stack traces of throwables, threads and StackWalker.
///
/// A back trace is a `long[]`: element 0 = Java frames shown << 32 | Java frames left out at the start of the first physical frame;
/// then return addresses from innermost out, 0 when there are no more.
public final class StackTraces {
  private StackTraces() {}

  /// HotSpot's MaxJavaStackTraceDepth.
  public static final int MAX_DEPTH = 1024;

  @OffsetOf(type = "java.lang.Throwable", field = "backtrace")
  private static int backtraceOffset;

  @OffsetOf(type = "java.lang.Throwable", field = "depth")
  private static int depthOffset;

  /// Stores the current thread's stack in the throwable, from the method that created it on.
  public static void fill(Throwable throwable) {
    long[] backtrace = capture(throwable);
    long address = Memory.addressOf(throwable);
    ObjectLayout.setReference(address + backtraceOffset, Memory.addressOf(backtrace));
    Memory.putInt(address + depthOffset, depth(backtrace));
  }

  /// The same for callers that store it themselves.
  public static long[] capture(Throwable throwable) {
    Cpu.captureFrame();
    // Read before anything is allocated: a collection captures a frame of its own.
    long pc = Memory.getLong(Cpu.threadAddress() + ThreadLayout.FRAME_PC);
    long sp = Memory.getLong(Cpu.threadAddress() + ThreadLayout.FRAME_SP);
    return new BacktraceRecorder(ObjectLayout.classOf(Memory.addressOf(throwable))).record(pc, sp);
  }

  /// Java frames that a back trace shows.
  public static int depth(Object backtrace) { return (int) (((long[]) backtrace)[0] >>> 32); }

  static int skipped(long[] backtrace) { return (int) backtrace[0]; }

  /// Fills `out[0..depth)` with new elements.
  public static void elements(StackTraceElement[] out, Object backtrace, int depth) {
    FrameCursor cursor = FrameCursor.inBacktrace((long[]) backtrace);
    for (int i = 0; i < depth && cursor.nextVisible(); i++) out[i] = element(cursor);
  }

  static StackTraceElement element(FrameCursor cursor) {
    Class<?> type = cursor.declaringClass();
    Module module = type.getModule();
    return new StackTraceElement(
        null, module == null ? null : module.getName(), null, type.getName(), cursor.methodName(), cursor.sourceFile(), cursor.line());
  }

  /// Declaring classes of the visible frames, `skip` of them left out; hidden frames and those of the VM do not count.
  public static Class<?>[] callers(int skip, int max) {
    Cpu.captureFrame();
    FrameCursor cursor = FrameCursor.atCapture();
    if (!skip(cursor, skip)) return new Class<?>[0];
    Class<?>[] found = new Class<?>[16];
    int count = 0;
    while (count < max && cursor.nextVisible()) {
      if (count == found.length) found = java.util.Arrays.copyOf(found, 2 * count);
      found[count++] = cursor.declaringClass();
    }
    return java.util.Arrays.copyOf(found, count);
  }

  /// One class of [#callers] without an array; null when the stack is not that deep.
  public static Class<?> caller(int skip) {
    Cpu.captureFrame();
    FrameCursor cursor = FrameCursor.atCapture();
    return skip(cursor, skip) && cursor.nextVisible() ? cursor.declaringClass() : null;
  }

  /// [JavaFrame]s for StackWalker.
  public static Object[] frames(int skip, int max) {
    Cpu.captureFrame();
    FrameCursor cursor = FrameCursor.atCapture();
    if (!skip(cursor, skip)) return new Object[0];
    Object[] found = new Object[16];
    int count = 0;
    while (count < max && cursor.nextVisible()) {
      if (count == found.length) found = java.util.Arrays.copyOf(found, 2 * count);
      found[count++] = new JavaFrame(cursor.declaringClass(), cursor.methodName(), cursor.sourceFile(), cursor.line());
    }
    return java.util.Arrays.copyOf(found, count);
  }

  private static boolean skip(FrameCursor cursor, int visibleFrames) {
    for (int i = 0; i < visibleFrames; i++) {
      if (!cursor.nextVisible()) return false;
    }
    return true;
  }

  /// Of a fiber that is switched out. It may run again as soon as library code does, so its frames are recorded before.
  public static StackTraceElement[] ofStack(long pc, long sp) {
    long[] pcs = new long[Frames.count(pc, sp)];
    Frames.record(pc, sp, pcs);
    return collect(FrameCursor.over(pcs), MAX_DEPTH);
  }

  static StackTraceElement[] collect(FrameCursor cursor, int maxDepth) {
    StackTraceElement[] found = new StackTraceElement[16];
    int count = 0;
    while (count < maxDepth && cursor.nextVisible()) {
      if (count == found.length) found = java.util.Arrays.copyOf(found, 2 * count);
      found[count++] = element(cursor);
    }
    return java.util.Arrays.copyOf(found, count);
  }

  /// Of the current thread.
  public static StackTraceElement[] current() {
    Cpu.captureFrame();
    return collect(FrameCursor.atCapture(), MAX_DEPTH);
  }
}
