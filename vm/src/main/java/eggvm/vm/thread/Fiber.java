package eggvm.vm.thread;

import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.start.Console;

/// One thread of execution. Its links and wake-up data stand here, so that blocking allocates nothing.
public final class Fiber {
  static final int NEW = 0;
  static final int READY = 1;
  static final int RUNNING = 2;
  static final int BLOCKED = 3;
  static final int WAITING = 4;
  static final int PARKED = 5;
  static final int SLEEPING = 6;
  static final int READING = 7;
  static final int AWAITING = 8;
  static final int LISTENING = 9;
  static final int TERMINATED = 10;

  Thread thread;
  /// Address of the thread block; 0 while it is being made.
  long block;
  /// 1..[MarkWord#MAX_THREAD_ID]; used again after the fiber's end.
  final int id;
  int state;
  boolean daemon;
  boolean isVirtual;
  /// 1..10, as the thread's.
  int priority = Thread.NORM_PRIORITY;
  /// Of `LockSupport.unpark`.
  boolean permit;
  /// Taken out of a wait set by notify.
  boolean notified;

  /// What it enters or waits in; null: none.
  Monitor monitor;
  /// The monitor is its own as soon as the owner leaves.
  boolean isHeir;

  /// Where it is queued, ready or waiting; null: nowhere.
  FiberQueue queue;
  Fiber before;
  Fiber after;
  long deadlineNanos;
  /// Place in the heap of deadlines, -1: none.
  int heapIndex = -1;

  /// Interrupts that it waits for, see [DeviceInterrupts].
  int sources;

  /// Entries to monitors that others held, and waits, sleeps and parkings.
  int blockedCount, waitedCount;
  /// See [ThreadTimes].
  long blockedNanos, waitedNanos, runTicks;

  Fiber(Thread thread, long block, int id) {
    this.thread = thread;
    this.block = block;
    this.id = id;
  }

  static Fiber current() {
    return (Fiber) Memory.objectAt(Memory.getLong(Cpu.threadAddress() + ThreadLayout.FIBER));
  }

  /// The fiber of a live thread; null before its start and after its end.
  static Fiber of(Thread thread) {
    long handle = ThreadHooks.current().handle(thread);
    return handle == 0 ? null : (Fiber) Memory.objectAt(Memory.getLong(handle + ThreadLayout.FIBER));
  }

  /// False before the thread's start and after its end.
  boolean isAlive() { return thread != null && ThreadHooks.current().handle(thread) != 0; }

  /// First method on a new stack; below it stands return address 0.
  @EntryPoint("fiberStart")
  static void start() {
    Processor.arrive();
    Thread thread = current().thread;
    try {
      thread.run();
    } catch (Throwable uncaught) {
      dispatch(thread, uncaught);
    }
    Threads.end();
    Processor.leave();
  }

  /// A handler that throws is ignored (JLS 11.3, Thread.UncaughtExceptionHandler).
  static void dispatch(Thread thread, Throwable uncaught) {
    try {
      ThreadHooks.current().uncaught(thread, uncaught);
    } catch (Throwable ignored) {
      Console.line();
      Console.text("Exception: ");
      Console.text(ignored.getClass().getName());
      Console.text(" thrown from the UncaughtExceptionHandler in thread \"");
      Console.text(thread.getName());
      Console.textLine("\"");
    }
  }
}
