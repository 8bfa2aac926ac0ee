package eggvm.lib.sun.nio.ch;

import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import eggvm.vm.machine.Memory;

/// `struct sockaddr_in` and `sockaddr_in6` in raw memory. Source: ip(7), ipv6(7).
/// ```
///       0  family 2 (host order)   2  port 2   4  IPv4 address 4
///       0  family 2 (host order)   2  port 2   4  flow 4   8  IPv6 address 16   24  scope 4 (host order)
/// ```
final class SocketAddresses {
  static final int IPV4 = 2;
  static final int IPV6 = 10;
  static final int IPV4_BYTES = 16;
  static final int IPV6_BYTES = 28;
  static final int PORT = 2;
  static final int IPV4_ADDRESS = 4;
  static final int FLOW = 4;
  static final int IPV6_ADDRESS = 8;
  static final int SCOPE = 24;

  private SocketAddresses() {}

  static Endpoint read(long address) {
    boolean isIpv6 = Memory.getShort(address) == IPV6;
    byte[] bytes = new byte[isIpv6 ? 16 : 4];
    for (int i = 0; i < bytes.length; i++) bytes[i] = Memory.getByte(address + (isIpv6 ? IPV6_ADDRESS : IPV4_ADDRESS) + i);
    int port = (Memory.getByte(address + PORT) & 0xff) << 8 | Memory.getByte(address + PORT + 1) & 0xff;
    return new Endpoint(IpAddress.of(bytes), port);
  }

  static void write(long address, Endpoint endpoint) {
    byte[] bytes = endpoint.address().bytes();
    boolean isIpv6 = bytes.length == 16;
    Memory.putShort(address, (short) (isIpv6 ? IPV6 : IPV4));
    Memory.putByte(address + PORT, (byte) (endpoint.port() >> 8));
    Memory.putByte(address + PORT + 1, (byte) endpoint.port());
    for (int i = 0; i < bytes.length; i++) Memory.putByte(address + (isIpv6 ? IPV6_ADDRESS : IPV4_ADDRESS) + i, bytes[i]);
    if (!isIpv6) return;
    Memory.putInt(address + FLOW, 0);
    Memory.putInt(address + SCOPE, 0);
  }
}
