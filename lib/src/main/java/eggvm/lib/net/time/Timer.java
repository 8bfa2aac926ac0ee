package eggvm.lib.net.time;

/// Something to be done at a time. Arming it again moves it.
public abstract class Timer {
  long deadlineNanos;
  int heapIndex = -1;

  public boolean isArmed() { return heapIndex >= 0; }

  /// Valid while armed.
  public long deadlineNanos() { return deadlineNanos; }

  /// Called when the time has come; the timer is no longer armed.
  protected abstract void fire();
}
