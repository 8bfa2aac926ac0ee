package eggvm.vm.thread;

/// For threads of the VM itself, such as the one that handles cleared references: remembers one signal until somebody waits.
public final class Event {
  private final FiberQueue waiters = new FiberQueue();
  private boolean signalled;

  /// Returns at once when there was a signal since the last time.
  public void await() {
    Processor.lock();
    while (!signalled) Processor.block(Fiber.AWAITING, waiters, Processor.FOREVER);
    signalled = false;
    Processor.unlock();
  }

  /// Allocates nothing.
  public void signal() {
    Processor.lock();
    signalled = true;
    Processor.wakeFirst(waiters);
    Processor.unlock();
  }
}
