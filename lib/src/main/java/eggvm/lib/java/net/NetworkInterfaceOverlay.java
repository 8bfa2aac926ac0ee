package eggvm.lib.java.net;

import eggvm.lib.jdk.socket.Interfaces;
import eggvm.lib.net.NetInterface;
import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;

@Replaces("java.net.NetworkInterface")
final class NetworkInterfaceOverlay {
  private NetworkInterfaceOverlay() {}

  private static final int IPV4_BITS = 32;

  static void init() {}

  static NetworkInterface[] getAll() {
    NetInterface[] all = Interfaces.all();
    NetworkInterface[] result = new NetworkInterface[all.length];
    for (int i = 0; i < all.length; i++) result[i] = of(all[i]);
    return result;
  }

  static NetworkInterface getByName0(String name) {
    for (NetInterface each : Interfaces.all()) if (each.name().equals(name)) return of(each);
    return null;
  }

  static NetworkInterface getByIndex0(int index) {
    NetInterface found = Interfaces.at(index);
    return found == null ? null : of(found);
  }

  static NetworkInterface getByInetAddress0(InetAddress address) {
    for (NetInterface each : Interfaces.all()) if (Interfaces.prefixBits(each, address) >= 0) return of(each);
    return null;
  }

  static boolean boundInetAddress0(InetAddress address) { return getByInetAddress0(address) != null; }

  static boolean isUp0(String name, int index) {
    NetInterface found = Interfaces.at(index);
    return found != null && Interfaces.isUp(found);
  }

  static boolean isLoopback0(String name, int index) {
    NetInterface found = Interfaces.at(index);
    return found != null && found.isLoopback();
  }

  static boolean supportsMulticast0(String name, int index) { return Interfaces.at(index) != null; }

  static boolean isP2P0(String name, int index) { return false; }

  /// Null: it has none.
  static byte[] getMacAddr0(byte[] address, String name, int index) {
    NetInterface found = Interfaces.at(index);
    return found == null || found.isLoopback() ? null : found.hardwareAddress();
  }

  static int getMTU0(String name, int index) {
    NetInterface found = Interfaces.at(index);
    return found == null ? 0 : found.mtuBytes();
  }

  @Helper
  static NetworkInterface of(NetInterface from) {
    InetAddress[] addresses = Interfaces.addresses(from);
    NetworkInterface result = new NetworkInterface(from.name(), from.index(), addresses);
    result.displayName = from.name();
    result.childs = new NetworkInterface[0];
    result.bindings = new InterfaceAddress[addresses.length];
    for (int i = 0; i < addresses.length; i++) result.bindings[i] = binding(from, addresses[i]);
    return result;
  }

  @Helper
  static InterfaceAddress binding(NetInterface from, InetAddress address) {
    InterfaceAddress binding = new InterfaceAddress();
    binding.address = address;
    int bits = Interfaces.prefixBits(from, address);
    binding.maskLength = (short) bits;
    if (address instanceof Inet4Address ipv4 && !from.isLoopback()) binding.broadcast = broadcast(ipv4, bits);
    return binding;
  }

  @Helper
  static Inet4Address broadcast(Inet4Address address, int bits) {
    int value = address.hashCode() | (bits >= IPV4_BITS ? 0 : -1 >>> bits);
    return new Inet4Address(null, value);
  }
}
