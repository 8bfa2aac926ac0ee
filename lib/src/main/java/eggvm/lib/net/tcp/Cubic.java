package eggvm.lib.net.tcp;

/// CUBIC (RFC 9438): the window grows as the cube of the time since the last loss, flat around the window at which that happened.
/// ```
///   W(t) = C (t - K)^3 + Wmax      K = cube root of ((Wmax - window at the beginning) / C)      windows in segments, times in seconds
/// ```
final class Cubic extends CongestionControl {
  private static final double C = 0.4, BETA = 0.7, ALPHA = 3 * (1 - BETA) / (1 + BETA);

  private double maxSegments;
  /// What Reno would have, in segments (section 4.3).
  private double renoSegments;
  private double originSegments;
  private double kSeconds;
  private boolean hasEpoch;
  private long epochNanos;
  private double fraction;

  @Override
  protected void avoid(int bytes, long nowNanos, long roundTripNanos) {
    double segments = (double) window / mss;
    if (!hasEpoch) begin(segments, nowNanos);
    double seconds = (nowNanos - epochNanos) * 1e-9 + Math.max(0, roundTripNanos) * 1e-9;
    double target = Math.clamp(C * cube(seconds - kSeconds) + Math.max(maxSegments, originSegments), segments, 1.5 * segments);
    double ackedSegments = (double) bytes / mss;
    renoSegments += (renoSegments >= maxSegments ? 1 : ALPHA) * ackedSegments / segments;
    grow(Math.max((target - segments) / segments * ackedSegments, renoSegments - segments));
  }

  /// Parts of a byte are kept for the next time.
  private void grow(double segments) {
    if (segments <= 0) return;
    fraction += segments * mss;
    int whole = (int) fraction;
    fraction -= whole;
    window += whole;
  }

  private void begin(double segments, long nowNanos) {
    hasEpoch = true;
    epochNanos = nowNanos;
    renoSegments = segments;
    originSegments = segments;
    kSeconds = segments < maxSegments ? Math.cbrt((maxSegments - segments) / C) : 0;
  }

  private static double cube(double x) { return x * x * x; }

  /// Fast convergence (section 4.7) gives room to newcomers.
  @Override
  void lost(int flightBytes, long nowNanos) {
    double segments = (double) window / mss;
    maxSegments = segments < maxSegments ? segments * (1 + BETA) / 2 : segments;
    threshold = (int) Math.max(Math.min(flightBytes, window) * BETA, 2.0 * mss);
    hasEpoch = false;
    fraction = 0;
  }

  @Override
  protected void restarted() { hasEpoch = false; }
}
