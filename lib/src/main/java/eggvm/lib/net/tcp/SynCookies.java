package eggvm.lib.net.tcp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.wire.Packet;
import eggvm.lib.net.wire.TcpView;

/// First sequence numbers from which a connection can be made without having kept anything (RFC 4987 section 3.6).
/// ```
///   31          27 26      24 23                                   0
///   minutes mod 32 │ MSS index │ keyed hash of all of it
/// ```
/// Options other than the MSS are not remembered, so such connections do without scaling, SACK and timestamps.
final class SynCookies {
  private static final int[] SIZES = {216, 536, 1220, 1360, 1400, 1440, 1460, 8960};
  private static final int LIFE_MINUTES = 2;
  private static final long MINUTE = 60L * 1_000_000_000;

  private final Environment environment;
  private final SipHash hash;

  SynCookies(Environment environment) {
    this.environment = environment;
    hash = new SipHash(environment.random.nextLong(), environment.random.nextLong());
  }

  private int minutes() { return (int) (environment.now() / MINUTE); }

  int make(Packet packet, TcpView syn) {
    int index = 0;
    int mss = syn.mss() == 0 ? Connection.DEFAULT_MSS : syn.mss();
    while (index < SIZES.length - 1 && SIZES[index + 1] <= mss) index++;
    return make(packet, syn.sourcePort(), syn.destinationPort(), syn.sequence(), minutes(), index);
  }

  private int make(Packet p, int sourcePort, int destinationPort, int irs, int minutes, int index) {
    long sum = hash.begin().add(p.sourceHigh).add(p.sourceLow).add(p.destinationHigh).add(p.destinationLow)
        .add((long) sourcePort << 48 | (long) destinationPort << 32 | irs & 0xffff_ffffL).add((long) minutes << 8 | index).end();
    return minutes << 27 | index << 24 | (int) sum & 0xff_ffff;
  }

  /// The MSS of the SYN whose cookie this segment acknowledges; 0: none of ours, or too old.
  int check(Packet packet, TcpView ack) {
    int cookie = ack.acknowledgment() - 1;
    int index = cookie >>> 24 & 7;
    for (int age = 0; age <= LIFE_MINUTES; age++) {
      int made = make(packet, ack.sourcePort(), ack.destinationPort(), ack.sequence() - 1, minutes() - age, index);
      if (made == cookie) return SIZES[index];
    }
    return 0;
  }
}
