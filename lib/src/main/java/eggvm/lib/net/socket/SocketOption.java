package eggvm.lib.net.socket;

/// Options with whole numbers as values; booleans are 0 and 1. What a kind of socket has no use for it keeps and returns.
public enum SocketOption {
  NO_DELAY(0),
  KEEP_ALIVE(0),
  /// Seconds.
  KEEP_IDLE(7200),
  /// Seconds.
  KEEP_INTERVAL(75),
  KEEP_COUNT(9),
  REUSE_ADDRESS(0),
  /// Bytes; 0 before it is set means the stack's limit.
  SEND_BUFFER(0),
  RECEIVE_BUFFER(0),
  /// Seconds; -1: off. 0 makes close an abort. Waiting is up to the caller.
  LINGER(-1),
  TIME_TO_LIVE(64),
  BROADCAST(0),
  TYPE_OF_SERVICE(0),
  QUICK_ACK(0),
  IPV6_ONLY(0),
  MULTICAST_TIME_TO_LIVE(1),
  MULTICAST_LOOP(1);

  private final int initial;

  SocketOption(int initial) { this.initial = initial; }

  public int initial() { return initial; }
}
