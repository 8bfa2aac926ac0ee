package eggvm.lib.java.net;

import eggvm.lib.jdk.socket.Names;
import eggvm.lib.jdk.socket.Reachability;
import eggvm.vm.contract.Replaces;
import java.net.Inet4AddressImpl;
import java.net.InetAddress;
import java.net.UnknownHostException;

@Replaces("java.net.Inet4AddressImpl")
final class Inet4AddressImplOverlay {
  private Inet4AddressImplOverlay() {}

  static String getLocalHostName(Inet4AddressImpl self) { return Names.LOCAL; }

  static InetAddress[] lookupAllHostAddr(Inet4AddressImpl self, String host) throws UnknownHostException { return Names.lookup(host, true, false); }

  static String getHostByAddr(Inet4AddressImpl self, byte[] address) throws UnknownHostException { return Names.reverse(address); }

  static boolean isReachable0(Inet4AddressImpl self, byte[] address, int timeoutMillis, byte[] from, int ttl) {
    return Reachability.of(address, timeoutMillis, ttl);
  }
}
