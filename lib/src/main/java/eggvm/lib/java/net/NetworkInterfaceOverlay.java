package eggvm.lib.java.net;

import eggvm.vm.contract.Replaces;
import java.net.InetAddress;
import java.net.NetworkInterface;

/// None: what the JDK answers then is its own affair.
@Replaces(value = "java.net.NetworkInterface", missing = "no network in this image")
final class NetworkInterfaceOverlay {
  private NetworkInterfaceOverlay() {}

  static void init() {}

  static NetworkInterface[] getAll() { return null; }

  static NetworkInterface getByName0(String name) { return null; }

  static NetworkInterface getByIndex0(int index) { return null; }

  static NetworkInterface getByInetAddress0(InetAddress address) { return null; }

  static boolean boundInetAddress0(InetAddress address) { return false; }
}
