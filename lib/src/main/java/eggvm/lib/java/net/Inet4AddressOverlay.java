package eggvm.lib.java.net;

import eggvm.vm.contract.Replaces;

@Replaces("java.net.Inet4Address")
final class Inet4AddressOverlay {
  private Inet4AddressOverlay() {}

  static void init() {}
}
