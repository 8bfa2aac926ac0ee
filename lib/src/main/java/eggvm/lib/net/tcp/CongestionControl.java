package eggvm.lib.net.tcp;

/// How many bytes may be in flight. Slow start (RFC 5681 section 3.1) is common to all; what comes after it is up to the variant.
abstract class CongestionControl {
  static final int MAX_WINDOW_BYTES = 1 << 30;

  protected int mss;
  protected int window;
  protected int threshold = MAX_WINDOW_BYTES;

  /// The initial window of RFC 6928.
  void begin(int mss) {
    this.mss = mss;
    window = initialWindow();
  }

  int initialWindow() { return Math.min(10 * mss, Math.max(2 * mss, 14600)); }

  int window() { return window; }

  int threshold() { return threshold; }

  void mss(int bytes) { mss = bytes; }

  /// New data was acknowledged outside of loss recovery, while the window was what held us back.
  final void acknowledged(int bytes, long nowNanos, long roundTripNanos) {
    if (window < threshold) {
      window = bound(window + (long) Math.min(bytes, 2 * mss));
      return;
    }
    avoid(bytes, nowNanos, roundTripNanos);
    window = bound(window);
  }

  private static int bound(long bytes) { return (int) Math.min(bytes, MAX_WINDOW_BYTES); }

  protected abstract void avoid(int bytes, long nowNanos, long roundTripNanos);

  /// A loss was told by duplicates or SACK; sets the threshold, to which the caller sets the window.
  abstract void lost(int flightBytes, long nowNanos);

  /// RFC 5681 section 3.1: one segment, then slow start up to the threshold.
  final void timedOut(int flightBytes, long nowNanos, boolean isFirst) {
    if (isFirst) lost(flightBytes, nowNanos);
    window = mss;
  }

  /// During and after recovery.
  final void window(int bytes) { window = Math.max(mss, bound(bytes)); }

  /// After a pause longer than the time-out the old window means nothing (RFC 5681 section 4.1).
  final void idle() {
    window = Math.min(window, initialWindow());
    restarted();
  }

  protected void restarted() {}
}
