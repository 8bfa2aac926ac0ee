package eggvm.lib.sun.management;

import eggvm.vm.thread.Scheduler;
import java.util.Arrays;

/// The threads that `ThreadMXBean` speaks of: virtual ones are none of them.
final class PlatformThreads {
  private PlatformThreads() {}

  static Thread[] all() {
    Thread[] threads = Scheduler.threads();
    int count = 0;
    for (Thread thread : threads) if (counts(thread)) threads[count++] = thread;
    return Arrays.copyOf(threads, count);
  }

  private static boolean counts(Thread thread) { return !thread.isVirtual() && thread.isAlive(); }

  /// Null: none that is alive.
  static Thread find(long id) { return find(Scheduler.threads(), id); }

  /// One for each identifier.
  static Thread[] find(long[] ids) {
    Thread[] threads = Scheduler.threads();
    Thread[] found = new Thread[ids.length];
    for (int i = 0; i < ids.length; i++) found[i] = find(threads, ids[i]);
    return found;
  }

  private static Thread find(Thread[] threads, long id) {
    for (Thread thread : threads) if (thread.threadId() == id && counts(thread)) return thread;
    return null;
  }
}
