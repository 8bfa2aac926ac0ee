package eggvm.lib.net.tcp;

/// The retransmission time-out (RFC 6298). The least is 200 ms, not the second that section 2.4 asks for, as everywhere today; our clock is finer than
/// a millisecond and delayed acknowledgments wait 40 ms at most.
final class RoundTrip {
  static final long FIRST_NANOS = 1_000_000_000L, LEAST_NANOS = 200_000_000L, MOST_NANOS = 60_000_000_000L;
  private static final long GRANULARITY_NANOS = 1_000_000L;

  private long smoothedNanos = -1;
  private long variationNanos;
  private long timeoutNanos = FIRST_NANOS;
  private int backOff;

  void measured(long nanos) {
    long sample = Math.max(1, nanos);
    if (smoothedNanos < 0) {
      smoothedNanos = sample;
      variationNanos = sample / 2;
    } else {
      variationNanos += (Math.abs(smoothedNanos - sample) - variationNanos) / 4;
      smoothedNanos += (sample - smoothedNanos) / 8;
    }
    timeoutNanos = clamp(smoothedNanos + Math.max(GRANULARITY_NANOS, 4 * variationNanos));
  }

  private static long clamp(long nanos) { return Math.clamp(nanos, LEAST_NANOS, MOST_NANOS); }

  /// The handshake is over, but a SYN was lost: start with three seconds (section 5.7).
  void synLost() { if (smoothedNanos < 0) timeoutNanos = 3 * FIRST_NANOS; }

  void backOff() { if (backOff < 16) backOff++; }

  void progress() { backOff = 0; }

  int backOffs() { return backOff; }

  long timeoutNanos() { return Math.min(MOST_NANOS, timeoutNanos << Math.min(backOff, 10)); }

  /// -1: not known.
  long smoothedNanos() { return smoothedNanos; }
}
