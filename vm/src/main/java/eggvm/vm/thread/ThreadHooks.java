package eggvm.vm.thread;

/// What the scheduler needs of `java.lang.Thread`'s private parts; the library implements it. None of these may block.
public abstract class ThreadHooks {
  private static ThreadHooks current;

  public static ThreadHooks current() { return current; }

  public static void use(ThreadHooks hooks) { current = hooks; }

  /// `eetop = handle` and status [ThreadStatus#RUNNABLE].
  public abstract void started(Thread thread, long handle);

  /// `eetop`.
  public abstract long handle(Thread thread);

  /// `holder.threadStatus = status`.
  public abstract void setStatus(Thread thread, int status);

  /// `holder.stackSize`, 0 when none was asked for.
  public abstract long stackBytes(Thread thread);

  /// `interrupted`: the field, for a program may override the method. Called with the scheduler's lock held.
  public abstract boolean isInterrupted(Thread thread);

  /// `parkBlocker`.
  public abstract Object parkBlocker(Thread thread);

  /// The thread that holds a lock for which threads park, when the lock tells; null: nobody, or it is unknown.
  public abstract Thread lockOwner(Object blocker);

  /// `dispatchUncaughtException`.
  public abstract void uncaught(Thread thread, Throwable exception);

  /// `Thread.exit()`, on the thread itself.
  public abstract void exit(Thread thread);

  /// `eetop = 0` and status [ThreadStatus#TERMINATED]; called with the thread's monitor held.
  public abstract void terminated(Thread thread);
}
