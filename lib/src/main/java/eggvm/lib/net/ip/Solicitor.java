package eggvm.lib.net.ip;

/// Asks for the hardware address of an IPv6 neighbour (RFC 4861 section 7.2.2).
public interface Solicitor {
  void solicit(IpInterface on, long targetHigh, long targetLow, long hardware);
}
