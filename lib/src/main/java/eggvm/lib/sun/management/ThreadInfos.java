package eggvm.lib.sun.management;

import eggvm.vm.thread.ThreadSnapshot;
import eggvm.vm.thread.ThreadTimes;
import java.lang.management.ThreadInfo;
import java.util.Arrays;

/// Makes `ThreadInfo`s of what the scheduler knows.
final class ThreadInfos {
  private ThreadInfos() {}

  /// As the native's state has it: the thread is outside Java.
  private static final int IN_NATIVE = 0x00400000;
  private static final Object[] NOTHING = {};
  private static final int[] NOWHERE = {};

  /// Null for null and for a thread that has ended.
  static ThreadInfo of(Thread thread, int maxDepth) { return of(thread, maxDepth, false, null); }

  /// `owned`: synchronizers that any thread owns; null: not asked for.
  static ThreadInfo of(Thread thread, int maxDepth, boolean monitors, Object[] owned) {
    ThreadSnapshot snapshot = thread == null ? null : ThreadSnapshot.of(thread, maxDepth > 0, monitors);
    if (snapshot == null) return null;
    StackTraceElement[] trace = maxDepth > 0 ? snapshot.stackTrace(maxDepth) : null;
    Object[] held = monitors ? snapshot.monitors() : NOTHING;
    int[] depths = monitors ? depthsWithin(trace, snapshot.monitorDepths()) : NOWHERE;
    Object[] synchronizers = owned == null ? NOTHING : OwnedSynchronizers.of(thread, owned);
    int state = snapshot.readsConsole ? snapshot.status | IN_NATIVE : snapshot.status;
    Thread owner = snapshot.lockOwner == thread ? null : snapshot.lockOwner;
    boolean isTimed = ThreadTimes.areWaitsTimed();
    return new ThreadInfo(thread, state, snapshot.lock, owner, snapshot.blockedCount, isTimed ? snapshot.blockedMillis : -1,
        snapshot.waitedCount, isTimed ? snapshot.waitedMillis : -1, trace, held, depths, synchronizers);
  }

  /// A frame that the trace leaves out is an unknown one.
  private static int[] depthsWithin(StackTraceElement[] trace, int[] depths) {
    int[] within = Arrays.copyOf(depths, depths.length);
    for (int i = 0; i < within.length; i++) if (trace == null || within[i] >= trace.length) within[i] = -1;
    return within;
  }
}
