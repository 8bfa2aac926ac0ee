package eggvm.vm.thread;

import eggvm.vm.machine.Machine;

/// Stands before the scheduler's class on the class path of this module's tests: the same for threads of the JVM.
public final class Event {
  private static final long NANOS_PER_MILLISECOND = 1_000_000;

  private boolean signalled;

  public void await() { await(Long.MAX_VALUE); }

  public synchronized boolean await(long deadlineNanos) {
    long leftNanos;
    while (!signalled && (leftNanos = deadlineNanos - Machine.current().nanoTime()) > 0) rest(leftNanos);
    boolean was = signalled;
    signalled = false;
    return was;
  }

  private void rest(long nanos) {
    try {
      wait(Math.max(1, nanos / NANOS_PER_MILLISECOND));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public synchronized void signal() {
    signalled = true;
    notify();
  }
}
