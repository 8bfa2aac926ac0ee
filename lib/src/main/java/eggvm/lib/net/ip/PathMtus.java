package eggvm.lib.net.ip;

import eggvm.lib.net.Environment;

/// Path MTUs learnt from ICMP (RFC 1191, RFC 8201), each for ten minutes. A small cache in which a newer entry may push an older one out.
public final class PathMtus {
  private static final int ENTRIES = 64, LEAST_IPV4_BYTES = 552, LEAST_IPV6_BYTES = 1280;
  private static final long LIFE_NANOS = 600L * 1_000_000_000;
  /// The plateaus of RFC 1191 section 7.1, for routers that do not tell their MTU.
  private static final int[] PLATEAUS = {32000, 17914, 8166, 4352, 2002, 1492, 1006, 508};

  private final Environment environment;
  private final long[] highs = new long[ENTRIES];
  private final long[] lows = new long[ENTRIES];
  private final int[] bytes = new int[ENTRIES];
  private final long[] learntNanos = new long[ENTRIES];

  PathMtus(Environment environment) { this.environment = environment; }

  private static int slot(long high, long low) { return (int) ((high * 31 + low) * 0x9e3779b97f4a7c15L >>> 58); }

  /// 65535: nothing is known.
  public int get(long high, long low) {
    int slot = slot(high, low);
    if (bytes[slot] == 0 || lows[slot] != low || highs[slot] != high) return 65535;
    if (environment.now() - learntNanos[slot] > LIFE_NANOS) bytes[slot] = 0;
    return bytes[slot] == 0 ? 65535 : bytes[slot];
  }

  /// What a message says. `told` 0: the router did not say; `sentBytes` is what did not pass.
  /// Bounded from below, or a forged message could make us send tiny packets.
  int plausible(boolean isIpv4, int told, int sentBytes) {
    return Math.max(isIpv4 ? LEAST_IPV4_BYTES : LEAST_IPV6_BYTES, told == 0 ? plateauBelow(sentBytes) : told);
  }

  /// For transports that believe a message. A path MTU only shrinks this way.
  public void learn(long high, long low, int mtu) {
    if (mtu >= get(high, low)) return;
    int slot = slot(high, low);
    highs[slot] = high;
    lows[slot] = low;
    bytes[slot] = mtu;
    learntNanos[slot] = environment.now();
  }

  private static int plateauBelow(int sentBytes) {
    for (int plateau : PLATEAUS) if (plateau < sentBytes) return plateau;
    return LEAST_IPV4_BYTES;
  }
}
