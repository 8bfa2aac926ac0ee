package eggvm.vm.unwind;

import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.start.Console;
import eggvm.vm.start.Fatal;
import eggvm.vm.thread.StackLimit;
import eggvm.vm.thread.ThreadLayout;
import eggvm.vm.type.Classes;

/// Finds who continues after an exception has left a method. The handler's own code tells exception classes apart.
public final class Unwinder {
  private Unwinder() {}

  /// `pc` and `sp` are those of the caller of the method that was left. Never returns.
  @EntryPoint("unwindJava")
  public static void unwind(Object exception, long pc, long sp) {
    long frame = findHandler(pc, sp);
    if (frame == 0) uncaught(exception, pc, sp);
    long handler = handlerAt(handlerPc(pc, sp, frame));
    long thread = Cpu.threadAddress();
    Memory.putLong(thread + ThreadLayout.EXCEPTION, Memory.addressOf(exception));
    restoreStackLimit(thread);
    Cpu.resume(handler, frame);
  }

  private static long handlerAt(long pc) { return CallSites.handlerOf(CallSites.find(pc), pc); }

  /// After a stack overflow. Not before this point, or unwinding itself would overflow; and not while the error is being made,
  /// which may throw and catch exceptions of its own.
  private static void restoreStackLimit(long thread) {
    if (!StackOverflows.isMaking(thread)) StackLimit.reset(thread);
  }

  /// Stack pointer of the innermost frame with a handler; 0 when there is none.
  static long findHandler(long pc, long sp) {
    while (pc != 0) {
      long site = CallSites.find(pc);
      if (site < 0) return 0;
      if (CallSites.handlerOf(site, pc) != 0) return sp;
      long slot = Frames.returnSlotOf(site, sp);
      pc = Memory.getLong(slot);
      sp = slot + 8;
    }
    return 0;
  }

  /// Return address into the frame at `frame`: it stands just below, unless the search ended where it began.
  static long handlerPc(long pc, long sp, long frame) { return frame == sp ? pc : Memory.getLong(frame - 8); }

  private static void uncaught(Object exception, long pc, long sp) {
    Console.text("uncaught: ");
    Console.textLine(Classes.rawName(ObjectLayout.classOf(Memory.addressOf(exception))));
    if (exception instanceof Throwable throwable && throwable.getMessage() != null) Console.textLine(throwable.getMessage());
    Frames.print(pc, sp);
    Fatal.die("no frame of the thread handles the exception");
  }
}
