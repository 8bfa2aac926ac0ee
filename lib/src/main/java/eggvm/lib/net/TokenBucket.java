package eggvm.lib.net;

/// At most `perSecond` on average, and `burst` at once.
public final class TokenBucket {
  private final long nanosEach;
  private final int burst;
  private int tokens;
  private long filledNanos;

  public TokenBucket(int perSecond, int burst, long nowNanos) {
    nanosEach = 1_000_000_000L / perSecond;
    this.burst = burst;
    tokens = burst;
    filledNanos = nowNanos;
  }

  public boolean take(long nowNanos) {
    long earned = (nowNanos - filledNanos) / nanosEach;
    if (earned > 0) {
      tokens = (int) Math.min(burst, tokens + earned);
      filledNanos += earned * nanosEach;
    }
    if (tokens == 0) return false;
    tokens--;
    return true;
  }
}
