package eggvm.lib.net;

import eggvm.lib.net.socket.IpAddress;
import java.util.List;

/// A device, or the loopback, with its addresses.
public final class NetInterface {
  public String name() { throw new UnsupportedOperationException(); }

  /// 1 is the loopback, 2 the first device.
  public int index() { throw new UnsupportedOperationException(); }

  public byte[] hardwareAddress() { throw new UnsupportedOperationException(); }

  public int mtuBytes() { throw new UnsupportedOperationException(); }

  public boolean isUp() { throw new UnsupportedOperationException(); }

  public boolean isLoopback() { throw new UnsupportedOperationException(); }

  /// Addresses in use, IPv4 first.
  public List<IpAddress> addresses() { throw new UnsupportedOperationException(); }

  /// Length of the network part of one of [#addresses].
  public int prefixBits(IpAddress address) { throw new UnsupportedOperationException(); }

  /// Sets the address of this family in place of an earlier one; a null gateway means none. IPv6 addresses are added to those there are.
  public void configure(IpAddress address, int prefixBits, IpAddress gateway) { throw new UnsupportedOperationException(); }
}
