package eggvm.lib.net.wire;

/// Protocol numbers and IPv6 next headers (IANA, Assigned Internet Protocol Numbers).
public final class IpProtocol {
  public static final int HOP_BY_HOP = 0, ICMP = 1, IGMP = 2, TCP = 6, UDP = 17, ROUTING = 43, FRAGMENT = 44, ICMPV6 = 58, NONE = 59, DESTINATION_OPTIONS = 60;

  private IpProtocol() {}
}
