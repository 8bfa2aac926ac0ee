package eggvm.lib.net.tcp;

import eggvm.lib.net.socket.IpAddress;

/// A local port that a socket has taken for itself.
public final class Binding {
  public final long high, low;
  public final int port;
  final boolean reusesAddress, isIpv6Only;
  boolean isListening;

  Binding(long high, long low, int port, boolean reusesAddress, boolean isIpv6Only) {
    this.high = high;
    this.low = low;
    this.port = port;
    this.reusesAddress = reusesAddress;
    this.isIpv6Only = isIpv6Only;
  }

  private boolean takesIpv4() { return IpAddress.isIpv4(high, low) || high == 0 && low == 0 && !isIpv6Only; }

  private boolean takesIpv6() { return !IpAddress.isIpv4(high, low); }

  /// As everywhere, reuse means that waiting or dead connections do not count, but never two listeners.
  boolean conflictsWith(Binding other) {
    if (port != other.port || reusesAddress && other.reusesAddress && !other.isListening) return false;
    boolean shareFamily = takesIpv4() && other.takesIpv4() || takesIpv6() && other.takesIpv6();
    return shareFamily && (IpAddress.isAny(high, low) || IpAddress.isAny(other.high, other.low) || high == other.high && low == other.low);
  }
}
