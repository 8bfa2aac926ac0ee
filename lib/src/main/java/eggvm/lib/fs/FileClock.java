package eggvm.lib.fs;

/// Time of day.
public interface FileClock {
  /// Nanoseconds since 1970-01-01T00:00:00Z.
  long epochNanos();
}
