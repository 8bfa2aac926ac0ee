package eggvm.vm.thread;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.unwind.StackTraces;

/// Shares one CPU among the fibers: first come, first served, each until it blocks or yields.
public final class Scheduler {
  private Scheduler() {}

  /// A deadline that never comes.
  static final long FOREVER = Long.MAX_VALUE;

  private static SpinLock lock;
  private static FiberQueue ready;
  private static DeadlineHeap deadlines;
  /// Block of a fiber that has ended and still stands on its stack; freed by the next one.
  private static long ended;

  /// Called once, on the boot stack.
  public static void initialize() {
    lock = new SpinLock();
    ready = new FiberQueue();
    deadlines = new DeadlineHeap(16);
    Threads.initialize();
    Monitors.initialize();
    ConsoleInput.initialize();
    ClassWaiters.initialize();
  }

  static void lock() { lock.lock(); }

  static void unlock() { lock.unlock(); }

  // --- java.lang.Thread

  public static Thread currentThread() {
    return (Thread) Memory.objectAt(Memory.getLong(Cpu.threadAddress() + ThreadLayout.THREAD));
  }

  /// Gives the boot stack its Thread, before that thread's constructor has run.
  public static void adoptMain(Thread main) { Threads.rebind(Fiber.current(), main); }

  /// What `Thread.eetop` holds: address of the thread block, 0 when the thread is not alive.
  public static long handleOf(Thread thread) { return ThreadHooks.current().handle(thread); }

  public static void start(Thread thread) {
    makeRoom();
    Fiber fiber = Threads.create(thread);
    fiber.daemon = thread.isDaemon();
    ThreadHooks.current().started(thread, fiber.block);
    lock();
    Threads.add(fiber);
    wake(fiber);
    unlock();
  }

  /// So that one more fiber can go to sleep.
  private static void makeRoom() {
    if (Threads.highestId() < deadlines.capacity()) return;
    Fiber[] larger = new Fiber[2 * Threads.highestId()];
    lock();
    deadlines.moveTo(larger);
    unlock();
  }

  public static void yieldNow() {
    lock();
    Fiber self = Fiber.current();
    wakeDue();
    if (!ready.isEmpty()) {
      wake(self);
      switchAway(self);
    }
    unlock();
  }

  /// Throws InterruptedException as `Thread.sleep` does; 0 yields.
  public static void sleepNanos(long nanos) throws InterruptedException {
    if (Thread.interrupted()) throw new InterruptedException("sleep interrupted");
    if (nanos <= 0) {
      yieldNow();
      return;
    }
    Thread thread = currentThread();
    ThreadHooks.current().setStatus(thread, ThreadStatus.SLEEPING);
    lock();
    block(Fiber.SLEEPING, null, after(nanos));
    unlock();
    ThreadHooks.current().setStatus(thread, ThreadStatus.RUNNABLE);
    if (Thread.interrupted()) throw new InterruptedException("sleep interrupted");
  }

  /// `Unsafe.park`: relative nanoseconds (0: no limit) or absolute milliseconds since 1970.
  public static void park(boolean absolute, long time) {
    if (time < 0 || (absolute && time == 0)) return;
    long deadline = parkDeadline(absolute, time);
    Fiber self = Fiber.current();
    Thread thread = self.thread;
    if (self.permit || thread.isInterrupted()) {
      self.permit = false;
      return;
    }
    ThreadHooks.current().setStatus(thread, deadline == FOREVER ? ThreadStatus.PARKED : ThreadStatus.PARKED_TIMED);
    lock();
    if (!self.permit) block(Fiber.PARKED, null, deadline);
    self.permit = false;
    unlock();
    ThreadHooks.current().setStatus(thread, ThreadStatus.RUNNABLE);
  }

  private static long parkDeadline(boolean absolute, long time) {
    if (!absolute) return time == 0 ? FOREVER : after(time);
    long nowMillis = Machine.current().wallClockNanos() / 1_000_000;
    return afterMillis(Math.max(0, time - nowMillis));
  }

  public static void unpark(Thread thread) {
    Fiber fiber = thread == null ? null : Fiber.of(thread);
    if (fiber == null) return;
    lock();
    fiber.permit = true;
    if (fiber.state == Fiber.PARKED) wake(fiber);
    unlock();
  }

  /// The thread's flag is set already.
  public static void interrupt(Thread thread) {
    Fiber fiber = Fiber.of(thread);
    if (fiber == null) return;
    lock();
    fiber.permit = true;
    if (fiber.state == Fiber.PARKED || fiber.state == Fiber.SLEEPING || fiber.state == Fiber.WAITING) wake(fiber);
    unlock();
  }

  public static Thread[] threads() { return Threads.live(); }

  public static boolean holdsLock(Object object) { return Monitors.isHeld(object); }

  /// Null for a thread that is not alive.
  public static StackTraceElement[] stackTraceOf(Thread thread) {
    if (thread == currentThread()) return StackTraces.current();
    Fiber fiber = Fiber.of(thread);
    if (fiber == null) return null;
    long sp = Memory.getLong(fiber.block + ThreadLayout.SAVED_SP);
    return StackTraces.ofStack(Memory.getLong(sp), sp + 8);
  }

  // --- blocking, under the lock

  static long after(long nanos) {
    long deadline = Machine.current().nanoTime() + nanos;
    return deadline < 0 ? FOREVER : deadline;
  }

  static long afterMillis(long millis) { return millis > FOREVER / 2_000_000 ? FOREVER : after(millis * 1_000_000); }

  /// Returns when the fiber has been woken; `queue` may be null. Sets `timedOut` when it was by the deadline.
  static void block(int state, FiberQueue queue, long deadlineNanos) {
    Fiber self = Fiber.current();
    self.state = state;
    self.timedOut = false;
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

  static boolean hasReady() { return !ready.isEmpty(); }

  static void wakeFirst(FiberQueue queue) {
    Fiber fiber = queue.poll();
    if (fiber != null) wake(fiber);
  }

  private static void wakeDue() {
    if (deadlines.isEmpty()) return;
    long now = Machine.current().nanoTime();
    while (!deadlines.isEmpty() && deadlines.first().deadlineNanos <= now) {
      Fiber fiber = deadlines.first();
      wake(fiber);
      fiber.timedOut = true;
    }
  }

  // --- switching, under the lock

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
