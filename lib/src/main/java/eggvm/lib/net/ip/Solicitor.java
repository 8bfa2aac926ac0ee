package eggvm.lib.net.ip;

/// What IPv6 does on a link by asking.
public interface Solicitor {
  /// For the hardware address of a neighbour (RFC 4861 section 7.2.2).
  void solicit(IpInterface on, long targetHigh, long targetLow, long hardware);

  /// The link was down and may lead elsewhere now: whose are our addresses, and where are the routers?
  void linkIsUp(IpInterface on);
}
