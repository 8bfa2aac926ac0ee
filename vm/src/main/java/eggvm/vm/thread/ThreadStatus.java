package eggvm.vm.thread;

/// Values of `Thread.holder.threadStatus`: JVMTI thread states, as `jdk.internal.misc.VM.toThreadState` reads them.
public final class ThreadStatus {
  private ThreadStatus() {}

  public static final int NEW = 0;
  public static final int TERMINATED = 0x0002;
  public static final int RUNNABLE = 0x0005;
  public static final int SLEEPING = 0x00E1;
  public static final int WAITING = 0x0191;
  public static final int WAITING_TIMED = 0x01A1;
  public static final int PARKED = 0x0291;
  public static final int PARKED_TIMED = 0x02A1;
  public static final int BLOCKED = 0x0401;
}
