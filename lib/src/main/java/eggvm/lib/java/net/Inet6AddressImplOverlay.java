package eggvm.lib.java.net;

import eggvm.vm.contract.Replaces;

@Replaces(value = "java.net.Inet6AddressImpl", missing = "no IPv6")
final class Inet6AddressImplOverlay {
  private Inet6AddressImplOverlay() {}
}
