package eggvm.lib.java.net;

import eggvm.lib.jdk.socket.Names;
import eggvm.lib.jdk.socket.Reachability;
import eggvm.vm.contract.Replaces;
import java.net.Inet6AddressImpl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver.LookupPolicy;

@Replaces("java.net.Inet6AddressImpl")
final class Inet6AddressImplOverlay {
  private Inet6AddressImplOverlay() {}

  static String getLocalHostName(Inet6AddressImpl self) { return Names.LOCAL; }

  static InetAddress[] lookupAllHostAddr(Inet6AddressImpl self, String host, int wanted) throws UnknownHostException {
    InetAddress[] found = Names.lookup(host, (wanted & LookupPolicy.IPV4) != 0, (wanted & LookupPolicy.IPV6) != 0);
    if ((wanted & LookupPolicy.IPV6_FIRST) != 0) Names.ipv6First(found);
    return found;
  }

  static String getHostByAddr(Inet6AddressImpl self, byte[] address) throws UnknownHostException { return Names.reverse(address); }

  static boolean isReachable0(Inet6AddressImpl self, byte[] address, int scope, int timeoutMillis, byte[] from, int ttl, int fromScope) {
    return Reachability.of(address, timeoutMillis, ttl);
  }
}
