package eggvm.lib.sun.net;

import eggvm.vm.contract.Replaces;

/// RFC 6335: the dynamic ports.
@Replaces("sun.net.PortConfig")
final class PortConfigOverlay {
  private PortConfigOverlay() {}

  static int getLower0() { return 49152; }

  static int getUpper0() { return 65535; }
}
