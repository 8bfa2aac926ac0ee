package eggvm.lib.net.udp;

import eggvm.lib.net.ip.IpInterface;

/// Tells routers about multicast groups.
public interface Membership {
  void joined(IpInterface on, long high, long low);

  void left(IpInterface on, long high, long low);
}
