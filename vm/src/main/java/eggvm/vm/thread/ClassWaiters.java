package eggvm.vm.thread;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;

/// Threads that wait for another to finish a class initialiser: one queue for all classes, for it is nearly always empty.
public final class ClassWaiters {
  private ClassWaiters() {}

  private static FiberQueue waiters;

  static void initialize() { waiters = new FiberQueue(); }

  public static void awaitWhileRunning(long classAddress) {
    Processor.lock();
    while (Memory.getInt(classAddress + ClassLayout.INIT_STATE) == ClassLayout.INIT_RUNNING) {
      Processor.block(Fiber.AWAITING, waiters, Processor.FOREVER);
    }
    Processor.unlock();
  }

  /// Each looks at its own class again. Nobody waits before the scheduler exists.
  public static void wakeAll() {
    if (waiters == null || waiters.isEmpty()) return;
    Processor.lock();
    while (!waiters.isEmpty()) Processor.wakeFirst(waiters);
    Processor.unlock();
  }
}
