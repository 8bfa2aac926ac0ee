package eggvm.lib.net.sntp;

/// What the answers of time servers set.
public interface WallClock {
  /// From now on it shows so much more than the stack's clock, in nanoseconds since 1970.
  void isAhead(long nanos);
}
