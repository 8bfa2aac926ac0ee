package eggvm.lib.net.dhcp;

import eggvm.lib.net.socket.IpAddress;
import java.util.List;

/// What a server has given. The gateway may be null, and the domain is empty when none was told. Times are seconds from the server's answer;
/// a lease of 0xffffffff is for ever.
public record DhcpLease(
    IpAddress address,
    int prefixBits,
    IpAddress gateway,
    List<IpAddress> dnsServers,
    String domain,
    IpAddress server,
    long leaseSeconds,
    long renewSeconds,
    long rebindSeconds) {
  public static final long FOREVER = 0xffff_ffffL;

  public DhcpLease {
    if (prefixBits < 0 || prefixBits > 32) throw new IllegalArgumentException("prefix " + prefixBits);
    if (renewSeconds > rebindSeconds || rebindSeconds > leaseSeconds) throw new IllegalArgumentException("times out of order");
    dnsServers = List.copyOf(dnsServers);
  }
}
