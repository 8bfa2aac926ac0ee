package eggvm.lib.sun.net.spi;

import eggvm.vm.contract.Replaces;
import java.net.Proxy;
import sun.net.spi.DefaultProxySelector;

@Replaces("sun.net.spi.DefaultProxySelector")
final class DefaultProxySelectorOverlay {
  private DefaultProxySelectorOverlay() {}

  static boolean init() { return false; }

  static Proxy[] getSystemProxies(DefaultProxySelector self, String protocol, String host) { return null; }
}
