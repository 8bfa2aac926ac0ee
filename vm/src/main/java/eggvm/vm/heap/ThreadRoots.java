package eggvm.vm.heap;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.ThreadLayout;
import eggvm.vm.thread.Threads;
import eggvm.vm.unwind.Frames;

/// The references in every thread's block and on every thread's stack.
final class ThreadRoots implements RootSource {
  private static final int RETURN_ADDRESS_BYTES = 8;

  /// No interval has this number.
  private static final long EVER = 0;

  @Override
  public void visitRoots(RootVisitor visitor) { visitChanged(EVER, visitor); }

  /// The current thread's, and those of the threads that left the processor since.
  @Override
  public void visitChanged(long interval, RootVisitor visitor) {
    long current = Cpu.threadAddress();
    visitBlock(current, visitor);
    Frames.visitReferences(Memory.getLong(current + ThreadLayout.FRAME_PC), Memory.getLong(current + ThreadLayout.FRAME_SP), visitor);
    for (long thread = Threads.first(); thread != 0 && Threads.ranSince(thread, interval); thread = next(thread)) {
      if (thread != current) visitWaiting(thread, visitor);
    }
  }

  @Override
  public void visitUnchanged(long interval, RootVisitor visitor) {
    for (long thread = Threads.first(); thread != 0; thread = next(thread)) {
      if (thread != Cpu.threadAddress() && !Threads.ranSince(thread, interval)) visitWaiting(thread, visitor);
    }
  }

  private static long next(long thread) { return Memory.getLong(thread + ThreadLayout.NEXT); }

  /// A fiber that is switched out has the return address of `Cpu.switchStack` on top of its stack.
  private static void visitWaiting(long thread, RootVisitor visitor) {
    visitBlock(thread, visitor);
    long sp = Memory.getLong(thread + ThreadLayout.SAVED_SP);
    if (sp != 0) Frames.visitReferences(Memory.getLong(sp), sp + RETURN_ADDRESS_BYTES, visitor);
  }

  private static void visitBlock(long thread, RootVisitor visitor) {
    visitor.visit(thread + ThreadLayout.EXCEPTION);
    visitor.visit(thread + ThreadLayout.THREAD);
    visitor.visit(thread + ThreadLayout.KEPT);
  }
}
