package eggvm.lib.jdk;

import eggvm.lib.fs.OpenFile;
import eggvm.vm.machine.Machine;
import eggvm.vm.thread.Event;

/// What a system call does that would block: its thread rests until a file is ready. Uses up no permit of `LockSupport`.
public final class Waiting implements Runnable {
  public static final long FOREVER = Long.MAX_VALUE;
  private static final int ALWAYS_TOLD = OpenFile.FAILED | OpenFile.HUNG_UP;

  private final Event changed = new Event();

  private Waiting() {}

  @Override
  public void run() { changed.signal(); }

  /// Those of `events` that hold, with failure and hang-up; 0 when `timeoutNanos` have passed first.
  public static int forAny(OpenFile file, int events, long timeoutNanos) {
    int ready = file.readiness() & (events | ALWAYS_TOLD);
    return ready != 0 || timeoutNanos <= 0 ? ready : until(file, events, deadlineAfter(timeoutNanos));
  }

  /// The same until a moment of [Machine#nanoTime].
  public static int until(OpenFile file, int events, long deadlineNanos) {
    Waiting waiting = new Waiting();
    file.watch(waiting);
    try {
      for (;;) {
        int ready = file.readiness() & (events | ALWAYS_TOLD);
        if (ready != 0 || !waiting.changed.await(deadlineNanos)) return ready;
      }
    } finally {
      file.unwatch(waiting);
    }
  }

  public static long deadlineAfter(long nanos) {
    long deadline = Machine.current().nanoTime() + nanos;
    return nanos == FOREVER || deadline < 0 ? FOREVER : deadline;
  }
}
