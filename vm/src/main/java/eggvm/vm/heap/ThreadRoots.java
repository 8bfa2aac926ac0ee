package eggvm.vm.heap;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.ThreadLayout;
import eggvm.vm.thread.Threads;
import eggvm.vm.unwind.Frames;

/// The references in every thread's block and on every thread's stack.
final class ThreadRoots implements RootSource {
  private static final int RETURN_ADDRESS_BYTES = 8;

  @Override
  public void visitRoots(RootVisitor visitor) {
    long current = Cpu.threadAddress();
    visitBlock(current, visitor);
    Frames.visitReferences(Memory.getLong(current + ThreadLayout.FRAME_PC), Memory.getLong(current + ThreadLayout.FRAME_SP), visitor);
    for (long thread = Threads.first(); thread != 0; thread = Memory.getLong(thread + ThreadLayout.NEXT)) {
      if (thread != current) visitWaiting(thread, visitor);
    }
  }

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
