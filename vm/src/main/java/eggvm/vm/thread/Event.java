package eggvm.vm.thread;

import eggvm.vm.machine.Machine;

/// For waits that are no business of `java.lang.Thread`, such as the VM's own and those in system calls: remembers one signal until somebody waits.
public final class Event {
  private final FiberQueue waiters = new FiberQueue();
  private boolean signalled;

  /// Returns at once when there was a signal since the last time.
  public void await() { await(Processor.FOREVER); }

  /// False when the time, by [eggvm.vm.machine.Machine#nanoTime], has come without a signal.
  public boolean await(long deadlineNanos) {
    Processor.lock();
    while (!signalled && !isPast(deadlineNanos)) Processor.block(Fiber.AWAITING, waiters, deadlineNanos);
    boolean was = signalled;
    signalled = false;
    Processor.unlock();
    return was;
  }

  private static boolean isPast(long deadlineNanos) {
    return deadlineNanos != Processor.FOREVER && Machine.current().nanoTime() >= deadlineNanos;
  }

  /// Allocates nothing.
  public void signal() {
    Processor.lock();
    signalled = true;
    Processor.wakeFirst(waiters);
    Processor.unlock();
  }
}
