package eggvm.lib.net.sim;

import eggvm.lib.net.NetClock;

/// Time that passes only when told.
public final class ManualClock implements NetClock {
  private long nanos = 1_000_000_000_000L;

  @Override
  public long nanos() { return nanos; }

  public void advanceTo(long to) { nanos = Math.max(nanos, to); }

  public void advance(long by) { nanos += by; }
}
