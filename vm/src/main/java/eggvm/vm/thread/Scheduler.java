package eggvm.vm.thread;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.unwind.StackTraces;

/// What `java.lang.Thread` and `LockSupport` ask for; [Processor] does the switching.
public final class Scheduler {
  private Scheduler() {}

  /// Called once, on the boot stack.
  public static void initialize() {
    Processor.initialize();
    Threads.initialize();
    Monitors.initialize();
    ConsoleInput.initialize();
    DeviceInterrupts.initialize();
    ClassWaiters.initialize();
    ThreadDump.initialize();
    Safepoints.enable();
  }

  /// `--thread-dump=seconds`; 0: never.
  public static void dumpThreadsEvery(int seconds) {
    if (seconds != 0) Processor.dumpEvery(seconds * 1_000_000_000L);
  }

  public static Thread currentThread() {
    return (Thread) Memory.objectAt(Memory.getLong(Cpu.threadAddress() + ThreadLayout.THREAD));
  }

  /// Gives the boot stack its Thread, before that thread's constructor has run.
  public static void adoptMain(Thread main) { Threads.rebind(Fiber.current(), main); }

  /// What `Thread.eetop` holds: address of the thread block, 0 when the thread is not alive.
  public static long handleOf(Thread thread) { return ThreadHooks.current().handle(thread); }

  public static void start(Thread thread) {
    boolean daemon = thread.isDaemon();
    int priority = thread.getPriority();
    Fiber fiber = Threads.create(thread);
    fiber.daemon = daemon;
    fiber.isVirtual = thread.isVirtual();
    fiber.priority = priority;
    ThreadHooks.current().started(thread, fiber.block);
    Processor.lock();
    Threads.add(fiber);
    Processor.wake(fiber);
    Processor.unlock();
  }

  public static void setPriority(Thread thread, int priority) {
    Fiber fiber = Fiber.of(thread);
    if (fiber == null) return;
    Processor.lock();
    Processor.setPriority(fiber, priority);
    Processor.unlock();
  }

  public static void yieldNow() {
    Processor.lock();
    Processor.yield();
    Processor.unlock();
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
    Processor.lock();
    // Somebody else may have run since the flag was looked at, and found nobody to wake.
    if (!ThreadHooks.current().isInterrupted(thread)) Processor.block(Fiber.SLEEPING, null, Processor.after(nanos));
    Processor.unlock();
    ThreadHooks.current().setStatus(thread, ThreadStatus.RUNNABLE);
    if (Thread.interrupted()) throw new InterruptedException("sleep interrupted");
  }

  /// `Unsafe.park`: relative nanoseconds (0: no limit) or absolute milliseconds since 1970.
  public static void park(boolean absolute, long time) {
    if (time < 0 || (absolute && time == 0)) return;
    long deadline = parkDeadline(absolute, time);
    Fiber self = Fiber.current();
    Thread thread = self.thread;
    if (self.permit || ThreadHooks.current().isInterrupted(thread)) {
      self.permit = false;
      return;
    }
    ThreadHooks.current().setStatus(thread, deadline == Processor.FOREVER ? ThreadStatus.PARKED : ThreadStatus.PARKED_TIMED);
    Processor.lock();
    if (!self.permit) Processor.block(Fiber.PARKED, null, deadline);
    self.permit = false;
    Processor.unlock();
    ThreadHooks.current().setStatus(thread, ThreadStatus.RUNNABLE);
  }

  private static long parkDeadline(boolean absolute, long time) {
    if (!absolute) return time == 0 ? Processor.FOREVER : Processor.after(time);
    long nowMillis = Machine.current().wallClockNanos() / 1_000_000;
    return Processor.afterMillis(Math.max(0, time - nowMillis));
  }

  public static void unpark(Thread thread) {
    Fiber fiber = thread == null ? null : Fiber.of(thread);
    if (fiber == null) return;
    Processor.lock();
    fiber.permit = true;
    if (fiber.state == Fiber.PARKED) Processor.wake(fiber);
    Processor.unlock();
  }

  /// The thread's flag is set already.
  public static void interrupt(Thread thread) {
    Fiber fiber = Fiber.of(thread);
    if (fiber == null) return;
    Processor.lock();
    fiber.permit = true;
    if (fiber.state == Fiber.PARKED || fiber.state == Fiber.SLEEPING || fiber.state == Fiber.WAITING) Processor.wake(fiber);
    Processor.unlock();
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
}
