package eggvm.vm.unwind;

import eggvm.vm.heap.RootVisitor;
import eggvm.vm.machine.Memory;
import eggvm.vm.start.ImageInfo;

/// The physical frames of a stack that stands still: return address and stack pointer of each, innermost first.
public final class StackRecord {
  private final long[] pcs, sps;
  /// Frames whose references are not looked at.
  private final int unvisited;

  private StackRecord(int count, int unvisited) {
    pcs = new long[count];
    sps = new long[count];
    this.unvisited = unvisited;
  }

  /// `pc`: a return address, 0 at the end of the stack; `sp`: that of the frame it leads to.
  public static StackRecord of(long pc, long sp) { return record(pc, sp, 0); }

  /// From where the current thread called `Cpu.captureFrame`. That frame goes on, so what it holds now is unknown.
  public static StackRecord ofCurrent(long pc, long sp) { return record(pc, sp, 1); }

  private static StackRecord record(long pc, long sp, int unvisited) {
    int count = Frames.count(pc, sp);
    StackRecord record = new StackRecord(count, unvisited);
    for (int i = 0; i < count; i++) {
      record.pcs[i] = pc;
      record.sps[i] = sp;
      long slot = Frames.returnSlot(pc, sp);
      pc = Memory.getLong(slot);
      sp = slot + 8;
    }
    return record;
  }

  /// Visible Java frames, at most so many.
  public StackTraceElement[] elements(int maxDepth) { return StackTraces.collect(FrameCursor.over(pcs), maxDepth); }

  public void visitReferences(RootVisitor visitor) {
    if (unvisited < pcs.length) Frames.visitReferences(pcs[unvisited], sps[unvisited], visitor);
  }

  /// Index among the visible Java frames of the innermost one that stands in the slot's physical frame and whose method locks
  /// something; -1: none.
  public int lockingDepth(long slotAddress) {
    int frame = frameOf(slotAddress);
    FrameCursor cursor = FrameCursor.over(pcs);
    for (int depth = 0; cursor.nextVisible() && cursor.frameIndex() <= frame; depth++) {
      if (cursor.frameIndex() == frame && MethodTable.has(cursor.method(), ImageInfo.METHOD_LOCKS)) return depth;
    }
    return -1;
  }

  private int frameOf(long slotAddress) {
    int frame = pcs.length - 1;
    while (frame > 0 && sps[frame] > slotAddress) frame--;
    return frame;
  }
}
