package eggvm.lib.net.ip;

import eggvm.lib.net.time.Timer;

/// An address of an interface. While it is tentative it is neither source nor destination (RFC 4862 section 5.4).
public final class InterfaceAddress extends Timer {
  public final long high, low;
  /// Of 128; IPv4's are 96 more than written.
  public final int prefixBits;
  /// Of IPv4 networks of more than two, the last address; 0: there is none.
  private final long broadcastLow;
  public boolean isTentative;
  /// Until when it may be used, and until when for something new, by the stack's clock (RFC 4862 section 5.5.4).
  long validUntilNanos = Long.MAX_VALUE, preferredUntilNanos = Long.MAX_VALUE;
  /// The link was down since a router last spoke of it.
  public boolean isDoubtful;
  /// Runs when the timer fires: the end of duplicate detection, or of the address's life.
  Runnable whenDue;

  InterfaceAddress(long high, long low, int prefixBits) {
    this.high = high;
    this.low = low;
    this.prefixBits = prefixBits;
    int hostBits = 128 - prefixBits;
    broadcastLow = high == 0 && hostBits >= 2 && hostBits <= 32 ? low | (1L << hostBits) - 1 : 0;
  }

  @Override
  protected void fire() { if (whenDue != null) whenDue.run(); }

  public long validUntilNanos() { return validUntilNanos; }

  public void preferredUntil(long nanos) { preferredUntilNanos = nanos; }

  boolean is(long high, long low) { return this.low == low && this.high == high; }

  boolean isBroadcast(long high, long low) { return high == 0 && low == broadcastLow && low != 0; }
}
