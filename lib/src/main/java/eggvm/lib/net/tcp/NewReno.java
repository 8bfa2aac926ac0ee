package eggvm.lib.net.tcp;

/// One segment more each round trip, half after a loss (RFC 5681 section 3.1).
final class NewReno extends CongestionControl {
  private int counted;

  @Override
  protected void avoid(int bytes, long nowNanos, long roundTripNanos) {
    counted += bytes;
    if (counted < window) return;
    counted -= window;
    window += mss;
  }

  @Override
  void lost(int flightBytes, long nowNanos) {
    threshold = Math.max(flightBytes / 2, 2 * mss);
    counted = 0;
  }
}
