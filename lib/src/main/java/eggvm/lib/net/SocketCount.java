package eggvm.lib.net;

/// How many sockets are open.
public final class SocketCount {
  private final int limit;
  private int open;
  private final Runnable closed = () -> open--;

  SocketCount(int limit) { this.limit = limit; }

  public boolean isFull() { return open >= limit; }

  public int open() { return open; }

  /// Counts one more; what it returns is run once when that closes.
  public Runnable opened() {
    open++;
    return closed;
  }
}
