package eggvm.vm.thread;

import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.IdentityHash;
import eggvm.vm.object.ObjectLayout;

/// `synchronized`, `wait` and `notify` (JLS 17.1, 17.2). Uncontended it is one compare-and-set on the mark word.
public final class Monitors {
  private Monitors() {}

  private static final String NOT_OWNER = "current thread is not owner";

  private static MonitorTable table;

  static void initialize() { table = new MonitorTable(); }

  /// `object` is not null: the compiler has checked.
  @EntryPoint("monitorEnter")
  public static void enter(Object object) {
    long mark = Memory.addressOf(object) + ObjectLayout.MARK;
    int lockedOnce = Memory.getInt(Cpu.threadAddress() + ThreadLayout.LOCKED_MARK);
    if (!Memory.compareAndSetInt(mark, 0, lockedOnce)) enterSlow(object, mark, lockedOnce);
  }

  private static void enterSlow(Object object, long mark, int lockedOnce) {
    int word;
    while (MarkWord.isThinOf(word = Memory.getInt(mark), lockedOnce) && MarkWord.recursion(word) < MarkWord.MAX_RECURSION) {
      if (Memory.compareAndSetInt(mark, word, MarkWord.deeper(word))) return;
    }
    Monitor monitor = lockInflated(object);
    Fiber self = Fiber.current();
    if (monitor.owner == self) monitor.recursion++;
    else acquire(monitor, self, 0);
    Processor.unlock();
  }

  @EntryPoint("monitorExit")
  public static void exit(Object object) {
    long mark = Memory.addressOf(object) + ObjectLayout.MARK;
    int lockedOnce = Memory.getInt(Cpu.threadAddress() + ThreadLayout.LOCKED_MARK);
    if (!Memory.compareAndSetInt(mark, lockedOnce, 0)) exitSlow(mark, lockedOnce);
  }

  private static void exitSlow(long mark, int lockedOnce) {
    int word;
    while (MarkWord.isThinOf(word = Memory.getInt(mark), lockedOnce)) {
      int shallower = MarkWord.recursion(word) == 0 ? 0 : MarkWord.shallower(word);
      if (Memory.compareAndSetInt(mark, word, shallower)) return;
    }
    Processor.lock();
    Monitor monitor = heldMonitor(mark);
    if (monitor == null) {
      Processor.unlock();
      throw new IllegalMonitorStateException(NOT_OWNER);
    }
    if (monitor.recursion > 0) monitor.recursion--;
    else release(monitor);
    Processor.unlock();
  }

  /// `Object.wait(timeoutMillis)`; 0: no limit.
  public static void wait(Object object, long timeoutMillis) throws InterruptedException {
    if (!isHeld(object)) throw new IllegalMonitorStateException(NOT_OWNER);
    if (Thread.interrupted()) throw new InterruptedException();
    long deadline = timeoutMillis == 0 ? Processor.FOREVER : Processor.afterMillis(timeoutMillis);
    Thread thread = Scheduler.currentThread();
    ThreadHooks.current().setStatus(thread, timeoutMillis == 0 ? ThreadStatus.WAITING : ThreadStatus.WAITING_TIMED);
    boolean notified = await(object, thread, deadline);
    ThreadHooks.current().setStatus(thread, ThreadStatus.RUNNABLE);
    if (!notified && Thread.interrupted()) throw new InterruptedException();
  }

  /// False when time or an interrupt ended it, also one that came before it began.
  private static boolean await(Object object, Thread thread, long deadline) {
    Monitor monitor = lockInflated(object);
    if (ThreadHooks.current().isInterrupted(thread)) {
      Processor.unlock();
      return false;
    }
    Fiber self = Fiber.current();
    int recursion = monitor.recursion;
    self.notified = false;
    monitor.users++;
    self.monitor = monitor;
    release(monitor);
    Processor.block(Fiber.WAITING, monitor.waiting, deadline);
    acquire(monitor, self, recursion);
    monitor.users--;
    boolean notified = self.notified;
    Processor.unlock();
    return notified;
  }

  public static void notifyOne(Object object) { notifyWaiters(object, 1); }

  public static void notifyAll(Object object) { notifyWaiters(object, Integer.MAX_VALUE); }

  /// Those notified queue for the monitor; they run when its owner leaves it.
  private static void notifyWaiters(Object object, int limit) {
    if (!isHeld(object)) throw new IllegalMonitorStateException(NOT_OWNER);
    Processor.lock();
    Monitor monitor = heldMonitor(Memory.addressOf(object) + ObjectLayout.MARK);
    for (int i = 0; monitor != null && i < limit && !monitor.waiting.isEmpty(); i++) {
      Fiber fiber = monitor.waiting.first();
      Processor.withdraw(fiber);
      fiber.notified = true;
      fiber.state = Fiber.BLOCKED;
      ThreadHooks.current().setStatus(fiber.thread, ThreadStatus.BLOCKED);
      monitor.entering.add(fiber);
    }
    Processor.unlock();
  }

  /// Whether the current thread holds the object's monitor.
  public static boolean isHeld(Object object) {
    int word = Memory.getInt(Memory.addressOf(object) + ObjectLayout.MARK);
    int lockedOnce = Memory.getInt(Cpu.threadAddress() + ThreadLayout.LOCKED_MARK);
    if (MarkWord.isThinOf(word, lockedOnce)) return true;
    return MarkWord.isInflated(word) && table.of(word).owner == Fiber.current();
  }

  /// For a fiber that does not run now, or the current one.
  static boolean isHeldBy(Fiber fiber, long cellAddress) {
    int word = Memory.getInt(cellAddress + ObjectLayout.MARK);
    if (MarkWord.isThin(word)) return MarkWord.threadId(word) == fiber.id;
    return MarkWord.isInflated(word) && table.of(word).owner == fiber;
  }

  /// Identity hash of an object whose mark word holds a lock.
  public static int hashOfLocked(Object object) {
    int fresh = IdentityHash.next();
    Monitor monitor = lockInflated(object);
    if (monitor.hash == 0) monitor.hash = fresh;
    int hash = monitor.hash;
    if (monitor.owner == null && monitor.users == 0) table.deflate(monitor);
    Processor.unlock();
    return hash;
  }

  // --- under the scheduler's lock

  /// Takes the scheduler's lock and returns the object's monitor, inflating it.
  private static Monitor lockInflated(Object object) {
    Processor.lock();
    while (table.isLow()) {
      boolean isOut = !table.hasFree();
      Processor.unlock();
      Monitor[] larger = isOut ? largerAtAnyRate() : largerIfPossible();
      Processor.lock();
      if (larger == null) table.refuse();
      else table.install(larger);
    }
    return table.inflate(object);
  }

  /// Null: memory is short.
  private static Monitor[] largerIfPossible() {
    try {
      return table.doubled();
    } catch (OutOfMemoryError e) {
      return null;
    }
  }

  /// The first failure has opened the heap's reserve.
  private static Monitor[] largerAtAnyRate() {
    Monitor[] larger = largerIfPossible();
    return larger != null ? larger : table.withFewMore();
  }

  /// The inflated monitor that the current thread holds; null when it holds none there.
  private static Monitor heldMonitor(long mark) {
    int word = Memory.getInt(mark);
    if (!MarkWord.isInflated(word)) return null;
    Monitor monitor = table.of(word);
    return monitor.owner == Fiber.current() ? monitor : null;
  }

  /// A fiber that has been woken competes anew: one that comes by while it is on its way may be first. But only once: then the fiber
  /// is the first in the queue, and the next owner hands the monitor over to it.
  private static void acquire(Monitor monitor, Fiber self, int recursion) {
    monitor.users++;
    self.monitor = monitor;
    for (boolean isHeir = false; monitor.owner != null && monitor.owner != self; isHeir = true) {
      Processor.blockOnMonitor(monitor.entering, isHeir);
    }
    self.isHeir = false;
    self.monitor = null;
    monitor.users--;
    monitor.owner = self;
    monitor.recursion = recursion;
  }

  private static void release(Monitor monitor) {
    monitor.recursion = 0;
    Fiber next = monitor.entering.first();
    monitor.owner = next != null && next.isHeir ? next : null;
    if (next != null) Processor.wake(next);
    else if (monitor.users == 0) table.deflate(monitor);
  }
}
