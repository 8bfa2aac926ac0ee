package eggvm.lib.java.lang;

import eggvm.lib.jdk.Identifiers;
import eggvm.vm.contract.Replaces;
import eggvm.vm.thread.Scheduler;

/// Every thread, platform or virtual, is a fiber of the scheduler.
@Replaces("java.lang.Thread")
final class ThreadOverlay {
  private ThreadOverlay() {}

  static Thread currentThread() { return Scheduler.currentThread(); }

  static Thread currentCarrierThread() { return Scheduler.currentThread(); }

  /// Only a mounted `VirtualThread` asks for this, and there are none: virtual threads are bound ones.
  static void setCurrentThread(Thread self, Thread other) {
    throw new UnsupportedOperationException("no continuations");
  }

  /// Asked for only when a stack overflow has cleared the thread's own field.
  static Object findScopedValueBindings() { return null; }

  /// Without a cache a scoped value is looked up in its bindings.
  static Object[] scopedValueCache() { return null; }

  static void setScopedValueCache(Object[] cache) {}

  static void ensureMaterializedForStackWalk(Object object) {}

  static void yield0() { Scheduler.yieldNow(); }

  static void sleepNanos0(long nanos) throws InterruptedException { Scheduler.sleepNanos(nanos); }

  static void start0(Thread self) { Scheduler.start(self); }

  static boolean holdsLock(Object object) {
    if (object == null) throw new NullPointerException();
    return Scheduler.holdsLock(object);
  }

  static Object getStackTrace0(Thread self) { return Scheduler.stackTraceOf(self); }

  static StackTraceElement[][] dumpThreads(Thread[] threads) {
    StackTraceElement[][] traces = new StackTraceElement[threads.length][];
    for (int i = 0; i < threads.length; i++) traces[i] = Scheduler.stackTraceOf(threads[i]);
    return traces;
  }

  static Thread[] getThreads() { return Scheduler.threads(); }

  static void setPriority0(Thread self, int priority) { Scheduler.setPriority(self, priority); }

  static void interrupt0(Thread self) { Scheduler.interrupt(self); }

  static void clearInterruptEvent() {}

  static void setNativeName(Thread self, String name) {}

  static long getNextThreadIdOffset() { return Identifiers.nextThreadIdAddress(); }
}
