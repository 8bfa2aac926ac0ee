package eggvm.lib.jdk;

import eggvm.vm.thread.ThreadHooks;
import eggvm.vm.thread.ThreadStatus;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;

/// The scheduler's door to the private parts of `java.lang.Thread`.
public final class JdkThreadHooks extends ThreadHooks {
  private static final int VIRTUAL_STACK_BYTES = 256 * 1024;

  @Override
  public void started(Thread thread, long handle) {
    thread.eetop = handle;
    thread.holder.threadStatus = ThreadStatus.RUNNABLE;
  }

  @Override
  public long handle(Thread thread) { return thread.eetop; }

  @Override
  public void setStatus(Thread thread, int status) { thread.holder.threadStatus = status; }

  /// A virtual thread gets a small stack: there may be many.
  @Override
  public long stackBytes(Thread thread) { return thread.isVirtual() ? VIRTUAL_STACK_BYTES : thread.holder.stackSize; }

  @Override
  public Object parkBlocker(Thread thread) { return thread.parkBlocker; }

  @Override
  public Thread lockOwner(Object blocker) {
    return blocker instanceof AbstractOwnableSynchronizer synchronizer ? synchronizer.exclusiveOwnerThread : null;
  }

  @Override
  public boolean isInterrupted(Thread thread) { return thread.interrupted; }

  @Override
  public void uncaught(Thread thread, Throwable exception) { thread.dispatchUncaughtException(exception); }

  @Override
  public void exit(Thread thread) { thread.exit(); }

  @Override
  public void terminated(Thread thread) {
    thread.holder.threadStatus = ThreadStatus.TERMINATED;
    thread.eetop = 0;
  }
}
