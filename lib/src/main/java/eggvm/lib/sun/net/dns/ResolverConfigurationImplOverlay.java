package eggvm.lib.sun.net.dns;

import eggvm.vm.contract.Replaces;

@Replaces("sun.net.dns.ResolverConfigurationImpl")
final class ResolverConfigurationImplOverlay {
  private ResolverConfigurationImplOverlay() {}

  static String fallbackDomain0() { return ""; }
}
