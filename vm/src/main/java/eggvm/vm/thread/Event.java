package eggvm.vm.thread;

/// For threads of the VM itself, such as the one that handles cleared references: remembers one signal until somebody waits.
public final class Event {
  private final FiberQueue waiters = new FiberQueue();
  private boolean signalled;

  /// Returns at once when there was a signal since the last time.
  public void await() {
    Scheduler.lock();
    while (!signalled) Scheduler.block(Fiber.AWAITING, waiters, Scheduler.FOREVER);
    signalled = false;
    Scheduler.unlock();
  }

  /// Allocates nothing.
  public void signal() {
    Scheduler.lock();
    signalled = true;
    Scheduler.wakeFirst(waiters);
    Scheduler.unlock();
  }
}
