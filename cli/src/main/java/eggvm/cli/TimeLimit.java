package eggvm.cli;

import java.time.Duration;

/// What `--timeout` says.
final class TimeLimit {
  private TimeLimit() {}

  /// Null for null.
  static Duration of(Double seconds) {
    if (seconds == null) return null;
    if (!(seconds > 0 && seconds < 1e9)) throw new Complaint("--timeout " + seconds + ": not a time");
    return Duration.ofMillis((long) Math.ceil(seconds * 1e3));
  }
}
