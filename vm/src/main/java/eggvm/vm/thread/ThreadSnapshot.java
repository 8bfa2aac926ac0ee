package eggvm.vm.thread;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.unwind.StackRecord;

/// What a thread does at one moment: no other thread runs while it is taken.
public final class ThreadSnapshot {
  private static final int NANOS_PER_MILLI = 1_000_000;

  public final Thread thread;
  /// One of [ThreadStatus].
  public final int status;
  public final boolean readsConsole;
  /// What it waits for or in, and who holds that; null: nothing, nobody.
  public final Object lock;
  public final Thread lockOwner;
  public final long blockedCount, blockedMillis, waitedCount, waitedMillis;
  private final StackRecord stack;
  private final HeldMonitors held;

  /// Null for a thread that is not alive.
  public static ThreadSnapshot of(Thread thread, boolean withStack, boolean withMonitors) {
    Fiber fiber = Fiber.of(thread);
    if (fiber == null) return null;
    StackRecord stack = withStack || withMonitors ? record(fiber) : null;
    return new ThreadSnapshot(fiber, stack, withMonitors ? new HeldMonitors(fiber, stack) : null);
  }

  private static StackRecord record(Fiber fiber) {
    if (fiber == Fiber.current()) {
      Cpu.captureFrame();
      return StackRecord.ofCurrent(Memory.getLong(fiber.block + ThreadLayout.FRAME_PC), Memory.getLong(fiber.block + ThreadLayout.FRAME_SP));
    }
    long sp = Memory.getLong(fiber.block + ThreadLayout.SAVED_SP);
    return StackRecord.of(Memory.getLong(sp), sp + 8);
  }

  private ThreadSnapshot(Fiber fiber, StackRecord stack, HeldMonitors held) {
    this.stack = stack;
    this.held = held;
    Processor.lock();
    thread = fiber.thread;
    status = status(fiber);
    readsConsole = fiber.state == Fiber.READING;
    lock = lock(fiber);
    lockOwner = owner(fiber, lock);
    blockedCount = fiber.blockedCount;
    waitedCount = fiber.waitedCount;
    blockedMillis = fiber.blockedNanos / NANOS_PER_MILLI;
    waitedMillis = fiber.waitedNanos / NANOS_PER_MILLI;
    Processor.unlock();
  }

  /// By the scheduler, not by what the thread itself was about to do.
  private static int status(Fiber fiber) {
    boolean isTimed = fiber.heapIndex >= 0;
    return switch (fiber.state) {
      case Fiber.BLOCKED -> ThreadStatus.BLOCKED;
      case Fiber.WAITING -> isTimed ? ThreadStatus.WAITING_TIMED : ThreadStatus.WAITING;
      case Fiber.PARKED -> isTimed ? ThreadStatus.PARKED_TIMED : ThreadStatus.PARKED;
      case Fiber.SLEEPING -> ThreadStatus.SLEEPING;
      default -> ThreadStatus.RUNNABLE;
    };
  }

  private static Object lock(Fiber fiber) {
    if (fiber.state == Fiber.BLOCKED || fiber.state == Fiber.WAITING) return fiber.monitor.object;
    return fiber.state == Fiber.PARKED ? ThreadHooks.current().parkBlocker(fiber.thread) : null;
  }

  private static Thread owner(Fiber fiber, Object lock) {
    if (lock == null) return null;
    if (fiber.state == Fiber.PARKED) return ThreadHooks.current().lockOwner(lock);
    Fiber owner = fiber.monitor.owner;
    return owner == null ? null : owner.thread;
  }

  /// Innermost frames first, at most so many.
  public StackTraceElement[] stackTrace(int maxDepth) { return stack.elements(maxDepth); }

  /// Objects whose monitors it holds.
  public Object[] monitors() { return held.objects(); }

  /// For each of them the index in the stack trace of the frame that locked it; -1: unknown.
  public int[] monitorDepths() { return held.depths(); }
}
