package eggvm.lib.java.net;

import eggvm.vm.contract.Replaces;

@Replaces("java.net.InetAddress")
final class InetAddressOverlay {
  private InetAddressOverlay() {}

  static void init() {}

  static boolean isIPv4Available() { return true; }

  static boolean isIPv6Supported() { return true; }
}
