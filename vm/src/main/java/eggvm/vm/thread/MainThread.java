package eggvm.vm.thread;

import eggvm.vm.machine.Cpu;

/// The end of the thread that ran `main`. As in HotSpot it ends like any other, and a thread `DestroyJavaVM` on the same
/// stack waits for the remaining ones and shuts down.
public final class MainThread {
  private MainThread() {}

  public static void dispatch(Throwable uncaught) { Fiber.dispatch(Scheduler.currentThread(), uncaught); }

  /// Returns when no user thread is left.
  public static void end() {
    Thread destroyer = new Thread(null, null, "DestroyJavaVM", 0, false);
    Threads.end();
    Threads.rebind(Fiber.current(), destroyer);
    ThreadHooks.current().started(destroyer, Cpu.threadAddress());
    Threads.awaitUserThreads();
  }
}
