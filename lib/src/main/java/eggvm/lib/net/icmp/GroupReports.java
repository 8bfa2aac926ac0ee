package eggvm.lib.net.icmp;

import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.IpLayer;
import eggvm.lib.net.udp.Membership;

/// Tells routers which groups are wanted here.
public final class GroupReports implements Membership {
  public GroupReports(IpLayer ip) {}

  @Override
  public void joined(IpInterface on, long high, long low) {}

  @Override
  public void left(IpInterface on, long high, long low) {}
}
