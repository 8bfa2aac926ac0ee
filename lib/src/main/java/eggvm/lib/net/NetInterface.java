package eggvm.lib.net;

import eggvm.lib.net.ip.InterfaceAddress;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.IpLayer;
import eggvm.lib.net.ip.Route;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.wire.EthernetView;
import java.util.ArrayList;
import java.util.List;

/// A device, or the loopback, with its addresses.
public final class NetInterface {
  private static final int MAPPED_BITS = 96;

  private final IpLayer layer;
  private final IpInterface ip;

  NetInterface(IpLayer layer, IpInterface ip) {
    this.layer = layer;
    this.ip = ip;
  }

  /// The stack's own view of it.
  public IpInterface ip() { return ip; }

  public String name() { return ip.link().name(); }

  /// 1 is the loopback, 2 the first device.
  public int index() { return ip.index(); }

  /// 6 bytes; none for the loopback.
  public byte[] hardwareAddress() {
    byte[] bytes = new byte[isLoopback() ? 0 : 6];
    if (!isLoopback()) EthernetView.putHardware(bytes, 0, ip.link().hardware());
    return bytes;
  }

  public int mtuBytes() { return ip.mtuBytes(); }

  public boolean isUp() { return ip.link().isUp(); }

  /// Called inside the stack when the link has come back; it must not call the stack.
  public void onLinkUp(Runnable listener) { ip.onLinkUp(listener); }

  public boolean isLoopback() { return ip.isLoopback(); }

  /// Addresses in use, IPv4 first.
  public List<IpAddress> addresses() {
    List<IpAddress> addresses = new ArrayList<>();
    for (InterfaceAddress address : ip.addresses()) if (!address.isTentative) addresses.add(IpAddress.of(address.high, address.low));
    return addresses;
  }

  /// Length of the network part of one of [#addresses]; -1: it is none of them.
  public int prefixBits(IpAddress address) {
    for (InterfaceAddress own : ip.addresses()) {
      if (own.high == address.high() && own.low == address.low()) return address.isIpv4() ? own.prefixBits - MAPPED_BITS : own.prefixBits;
    }
    return -1;
  }

  /// Sets the address of this family in place of an earlier one; a null gateway means none. IPv6 addresses are added to those there are.
  public void configure(IpAddress address, int prefixBits, IpAddress gateway) {
    int bits = address.isIpv4() ? prefixBits + MAPPED_BITS : prefixBits;
    if (prefixBits < 0 || bits > 128) throw new IllegalArgumentException("prefix " + prefixBits);
    if (address.isIpv4()) deconfigure();
    ip.add(address.high(), address.low(), bits);
    if (prefixBits > 0) layer.routes.add(new Route(address.high(), address.low(), bits, ip, 0, 0));
    if (gateway != null) layer.routes.add(defaultRoute(gateway));
    if (address.isIpv4() && ip.ethernet() != null && isUp()) ip.ethernet().announce(address.toInt());
  }

  private Route defaultRoute(IpAddress gateway) {
    return gateway.isIpv4() ? new Route(0, 0xffffL << 32, MAPPED_BITS, ip, gateway.high(), gateway.low()) : new Route(0, 0, 0, ip, gateway.high(), gateway.low());
  }

  /// Takes IPv4's address and routes away.
  public void deconfigure() {
    layer.routes.removeAll(ip, true);
    for (int i = ip.addresses().size() - 1; i >= 0; i--) {
      InterfaceAddress address = ip.addresses().get(i);
      if (IpAddress.isIpv4(address.high, address.low)) ip.remove(address);
    }
  }

  @Override
  public String toString() { return name() + " " + addresses(); }
}
