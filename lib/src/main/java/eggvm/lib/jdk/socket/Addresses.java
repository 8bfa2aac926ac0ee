package eggvm.lib.jdk.socket;

import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// Between the stack's addresses and the JDK's.
public final class Addresses {
  private static final byte[] ANY_IPV4 = new byte[4];
  private static final byte[] ANY_IPV6 = new byte[16];

  private Addresses() {}

  public static InetAddress inet(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  static InetAddress inet(IpAddress address) { return inet(address.bytes()); }

  static InetAddress any(boolean isIpv6) { return inet(isIpv6 ? ANY_IPV6 : ANY_IPV4); }

  /// What a socket of both families binds to: IPv4's wildcard stands for both.
  static Endpoint endpoint(InetAddress address, int port, boolean isIpv6) {
    IpAddress ip = IpAddress.of(address.getAddress());
    return new Endpoint(isIpv6 && ip.isAny() ? IpAddress.ANY : ip, port);
  }
}
