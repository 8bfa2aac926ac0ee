package eggvm.lib.jdk.socket;

import eggvm.lib.net.NetInterface;
import eggvm.lib.net.socket.IpAddress;
import java.net.InetAddress;

/// The stack's interfaces, for `java.net.NetworkInterface` and multicast.
public final class Interfaces {
  private Interfaces() {}

  public static NetInterface[] all() {
    Network.awaitAddress(IpAddress.ANY);
    synchronized (Network.LOCK) {
      return Network.stack().interfaces().toArray(new NetInterface[0]);
    }
  }

  /// Null: none.
  public static NetInterface at(int index) {
    for (NetInterface each : all()) if (each.index() == index) return each;
    return null;
  }

  public static InetAddress[] addresses(NetInterface of) {
    IpAddress[] own;
    synchronized (Network.LOCK) {
      own = of.addresses().toArray(new IpAddress[0]);
    }
    InetAddress[] addresses = new InetAddress[own.length];
    for (int i = 0; i < own.length; i++) addresses[i] = Addresses.inet(own[i]);
    return addresses;
  }

  public static int prefixBits(NetInterface of, InetAddress address) {
    synchronized (Network.LOCK) {
      return of.prefixBits(IpAddress.of(address.getAddress()));
    }
  }

  public static boolean isUp(NetInterface of) {
    synchronized (Network.LOCK) {
      return of.isUp();
    }
  }

  /// Index of the one with this IPv4 address; 0: none.
  public static int indexOf(int ipv4) {
    for (NetInterface each : all()) if (prefixBits(each, Addresses.inet(IpAddress.ipv4(ipv4))) >= 0) return each.index();
    return 0;
  }

  /// 0: none.
  public static int ipv4Of(int index) {
    NetInterface found = at(index);
    if (found == null) return 0;
    for (InetAddress address : addresses(found)) if (address.getAddress().length == 4) return IpAddress.of(address.getAddress()).toInt();
    return 0;
  }
}
