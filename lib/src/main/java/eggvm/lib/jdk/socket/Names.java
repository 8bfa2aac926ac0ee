package eggvm.lib.jdk.socket;

import eggvm.lib.net.dns.HostsFile;
import eggvm.lib.net.socket.IpAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Names of hosts: `/etc/hosts` first, which needs no network, then the domain name system.
public final class Names {
  public static final String LOCAL = "localhost";

  private Names() {}

  /// At least one address, IPv4 first.
  public static InetAddress[] lookup(String host, boolean wantsIpv4, boolean wantsIpv6) throws UnknownHostException {
    HostsFile hosts = Hosts.read();
    String name = host.toLowerCase(Locale.ROOT);
    boolean isKnown = !hosts.addresses(name, true, true).isEmpty();
    List<IpAddress> found = isKnown ? hosts.addresses(name, wantsIpv4, wantsIpv6) : Resolving.addresses(host, wantsIpv4, wantsIpv6);
    if (found.isEmpty()) throw new UnknownHostException(host + ": Name or service not known");
    InetAddress[] addresses = new InetAddress[found.size()];
    for (int i = 0; i < addresses.length; i++) addresses[i] = InetAddress.getByAddress(host, found.get(i).bytes());
    return addresses;
  }

  public static void ipv6First(InetAddress[] addresses) { Arrays.sort(addresses, (a, b) -> b.getAddress().length - a.getAddress().length); }

  /// From `/etc/hosts` only.
  public static String reverse(byte[] address) throws UnknownHostException {
    String name = Hosts.read().name(IpAddress.of(address));
    if (name == null) throw new UnknownHostException();
    return name;
  }
}
