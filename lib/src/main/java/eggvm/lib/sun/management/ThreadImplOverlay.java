package eggvm.lib.sun.management;

import eggvm.vm.contract.Replaces;
import eggvm.vm.thread.DeadlockSearch;
import eggvm.vm.thread.ThreadTimes;
import eggvm.vm.thread.Threads;
import java.lang.management.ThreadInfo;

/// Thread 0 is the current one, where an identifier is asked for.
@Replaces(value = "sun.management.ThreadImpl", missing = "allocation is not counted by thread")
final class ThreadImplOverlay {
  private ThreadImplOverlay() {}

  static Thread[] getThreads() { return PlatformThreads.all(); }

  static void getThreadInfo1(long[] ids, int maxDepth, ThreadInfo[] infos) {
    int depth = maxDepth < 0 ? Integer.MAX_VALUE : maxDepth;
    for (int i = 0; i < ids.length; i++) infos[i] = ThreadInfos.of(PlatformThreads.find(ids[i]), depth);
  }

  /// `ids` null: all threads.
  static ThreadInfo[] dumpThreads0(long[] ids, boolean monitors, boolean synchronizers, int maxDepth) {
    Thread[] threads = ids == null ? PlatformThreads.all() : PlatformThreads.find(ids);
    Object[] owned = synchronizers ? OwnedSynchronizers.all() : null;
    ThreadInfo[] infos = new ThreadInfo[threads.length];
    for (int i = 0; i < threads.length; i++) infos[i] = ThreadInfos.of(threads[i], maxDepth, monitors, owned);
    return infos;
  }

  static long getThreadTotalCpuTime0(long id) {
    Thread thread = id == 0 ? Thread.currentThread() : PlatformThreads.find(id);
    return thread == null ? -1 : ThreadTimes.runNanos(thread);
  }

  static void getThreadTotalCpuTime1(long[] ids, long[] nanos) {
    for (int i = 0; i < ids.length; i++) nanos[i] = getThreadTotalCpuTime0(ids[i]);
  }

  /// There is no system apart from the program.
  static long getThreadUserCpuTime0(long id) { return getThreadTotalCpuTime0(id); }

  static void getThreadUserCpuTime1(long[] ids, long[] nanos) { getThreadTotalCpuTime1(ids, nanos); }

  /// The bean itself answers -1 while it is off.
  static void setThreadCpuTimeEnabled0(boolean enable) {}

  static void setThreadContentionMonitoringEnabled0(boolean enable) { ThreadTimes.timeWaits(enable); }

  /// Switching it on does so.
  static void resetContentionTimes0(long id) {}

  static Thread[] findMonitorDeadlockedThreads0() { return DeadlockSearch.find(false); }

  static Thread[] findDeadlockedThreads0() { return DeadlockSearch.find(true); }

  static void resetPeakThreadCount0() { Threads.resetPeakCount(); }
}
