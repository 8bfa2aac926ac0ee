package eggvm.lib.java.net;

import eggvm.vm.contract.Replaces;

@Replaces("java.net.Inet6Address")
final class Inet6AddressOverlay {
  private Inet6AddressOverlay() {}

  static void init() {}
}
