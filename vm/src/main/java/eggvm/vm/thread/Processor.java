package eggvm.vm.thread;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;

/// Shares one CPU among the fibers: first come, first served, each until it blocks or yields.
/// All but [#lock], [#makeRoom] and the two deadlines is called with the lock held.
final class Processor {
  private Processor() {}

  /// A deadline that never comes.
  static final long FOREVER = Long.MAX_VALUE;

  private static SpinLock lock;
  private static FiberQueue ready;
  private static DeadlineHeap deadlines;
  /// Block of a fiber that has ended and still stands on its stack; freed by the next one.
  private static long ended;

  static void initialize() {
    lock = new SpinLock();
    ready = new FiberQueue();
    deadlines = new DeadlineHeap(16);
  }

  static void lock() { lock.lock(); }

  static void unlock() { lock.unlock(); }

  /// So that one more fiber can go to sleep.
  static void makeRoom() {
    if (Threads.highestId() < deadlines.capacity()) return;
    Fiber[] larger = new Fiber[2 * Threads.highestId()];
    lock();
    deadlines.moveTo(larger);
    unlock();
  }

  static long after(long nanos) {
    long deadline = Machine.current().nanoTime() + nanos;
    return deadline < 0 ? FOREVER : deadline;
  }

  static long afterMillis(long millis) { return millis > FOREVER / 2_000_000 ? FOREVER : after(millis * 1_000_000); }

  /// Returns when the fiber has been woken; `queue` may be null.
  static void block(int state, FiberQueue queue, long deadlineNanos) {
    Fiber self = Fiber.current();
    self.state = state;
    if (queue != null) queue.add(self);
    if (deadlineNanos != FOREVER) {
      self.deadlineNanos = deadlineNanos;
      deadlines.add(self);
    }
    switchAway(self);
  }

  /// Blocks on entry to a monitor, which `Thread.getState` shows.
  static void blockOnMonitor(FiberQueue entering) {
    Thread thread = Fiber.current().thread;
    boolean shown = thread != null && ThreadHooks.current() != null;
    if (shown) ThreadHooks.current().setStatus(thread, ThreadStatus.BLOCKED);
    block(Fiber.BLOCKED, entering, FOREVER);
    if (shown) ThreadHooks.current().setStatus(thread, ThreadStatus.RUNNABLE);
  }

  static void wake(Fiber fiber) {
    withdraw(fiber);
    fiber.state = Fiber.READY;
    ready.add(fiber);
  }

  /// Out of whatever it waits in.
  static void withdraw(Fiber fiber) {
    if (fiber.queue != null) fiber.queue.remove(fiber);
    if (fiber.heapIndex >= 0) deadlines.remove(fiber);
  }

  static void yield() {
    wakeDue();
    if (ready.isEmpty()) return;
    Fiber self = Fiber.current();
    wake(self);
    switchAway(self);
  }

  static boolean hasReady() { return !ready.isEmpty(); }

  static void wakeFirst(FiberQueue queue) {
    Fiber fiber = queue.poll();
    if (fiber != null) wake(fiber);
  }

  private static void wakeDue() {
    if (deadlines.isEmpty()) return;
    long now = Machine.current().nanoTime();
    while (!deadlines.isEmpty() && deadlines.first().deadlineNanos <= now) {
      wake(deadlines.first());
    }
  }

  private static void switchAway(Fiber self) {
    Fiber next = nextReady();
    next.state = Fiber.RUNNING;
    if (next == self) return;
    lock.handOver();
    Cpu.switchStack(self.block + ThreadLayout.SAVED_SP, next.block + ThreadLayout.SAVED_SP, next.block);
    lock.takeOver();
    freeEnded();
  }

  private static Fiber nextReady() {
    for (;;) {
      wakeDue();
      ConsoleInput.poll();
      Fiber next = ready.poll();
      if (next != null) return next;
      rest();
    }
  }

  private static void rest() {
    boolean timed = !deadlines.isEmpty();
    if (!timed && !ConsoleInput.isAwaited()) Deadlock.report();
    long deadline = timed ? deadlines.first().deadlineNanos : FOREVER;
    lock.unlock();
    Machine.current().idle(deadline);
    lock.lock();
  }

  /// First thing on a new stack: the switch came with the lock held.
  static void arrive() {
    lock.takeOver();
    freeEnded();
    unlock();
  }

  /// Last thing on a stack; never returns.
  static void leave() {
    lock();
    Fiber self = Fiber.current();
    self.state = Fiber.TERMINATED;
    Threads.remove(self);
    Fiber next = nextReady();
    ended = self.block;
    next.state = Fiber.RUNNING;
    lock.handOver();
    Cpu.switchStack(self.block + ThreadLayout.SAVED_SP, next.block + ThreadLayout.SAVED_SP, next.block);
  }

  private static void freeEnded() {
    long block = ended;
    ended = 0;
    if (block != 0) Threads.free(block);
  }
}
