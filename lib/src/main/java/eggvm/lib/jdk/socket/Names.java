package eggvm.lib.jdk.socket;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;

/// Names of hosts: `/etc/hosts` first, then the domain name system.
public final class Names {
  public static final String LOCAL = "localhost";

  private Names() {}

  /// At least one address, IPv4 first.
  public static InetAddress[] lookup(String host, boolean wantsIpv4, boolean wantsIpv6) throws UnknownHostException {
    ArrayList<byte[]> found = Hosts.addresses(host);
    boolean isKnown = !found.isEmpty();
    found.removeIf(address -> !(address.length == 4 ? wantsIpv4 : wantsIpv6));
    if (!isKnown) Resolving.addresses(host, wantsIpv4, wantsIpv6, found);
    if (found.isEmpty()) throw new UnknownHostException(host + ": Name or service not known");
    InetAddress[] addresses = new InetAddress[found.size()];
    int put = 0;
    for (byte[] each : found) if (each.length == 4) addresses[put++] = InetAddress.getByAddress(host, each);
    for (byte[] each : found) if (each.length != 4) addresses[put++] = InetAddress.getByAddress(host, each);
    return addresses;
  }

  public static void ipv6First(InetAddress[] addresses) {
    java.util.Arrays.sort(addresses, (a, b) -> b.getAddress().length - a.getAddress().length);
  }

  public static String reverse(byte[] address) throws UnknownHostException {
    String name = Hosts.name(address);
    if (name == null) name = Resolving.name(address);
    if (name == null) throw new UnknownHostException();
    return name;
  }
}
