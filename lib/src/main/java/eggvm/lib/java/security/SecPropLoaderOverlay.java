package eggvm.lib.java.security;

import eggvm.vm.contract.Replaces;

@Replaces("java.security.Security$SecPropLoader")
final class SecPropLoaderOverlay {
  private SecPropLoaderOverlay() {}

  static void loadInclude(String path) { throw new InternalError("include in java.security is not supported: " + path); }
}
