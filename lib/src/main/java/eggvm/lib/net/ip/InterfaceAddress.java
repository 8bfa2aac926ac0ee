package eggvm.lib.net.ip;

import eggvm.lib.net.time.Timer;

/// An address of an interface. While it is tentative it is neither source nor destination (RFC 4862 section 5.4).
public final class InterfaceAddress extends Timer {
  public final long high, low;
  /// Of 128; IPv4's are 96 more than written.
  public final int prefixBits;
  public boolean isTentative;
  /// Runs when the timer fires: the end of duplicate detection, or of the address's life.
  Runnable whenDue;

  InterfaceAddress(long high, long low, int prefixBits) {
    this.high = high;
    this.low = low;
    this.prefixBits = prefixBits;
  }

  @Override
  protected void fire() { if (whenDue != null) whenDue.run(); }

  boolean is(long high, long low) { return this.low == low && this.high == high; }

  boolean covers(long high, long low) { return Prefix.matches(this.high, this.low, prefixBits, high, low); }

  /// The last address of an IPv4 network of more than two.
  boolean isBroadcast(long high, long low) {
    int hostBits = 128 - prefixBits;
    return this.high == 0 && hostBits >= 2 && hostBits <= 32 && covers(high, low) && (~low & (1L << hostBits) - 1) == 0;
  }
}
