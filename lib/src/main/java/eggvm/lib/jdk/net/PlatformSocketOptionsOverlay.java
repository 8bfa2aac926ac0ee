package eggvm.lib.jdk.net;

import eggvm.vm.contract.Replaces;

/// Named here, so that nobody has to look for it by a computed name.
@Replaces("jdk.net.ExtendedSocketOptions$PlatformSocketOptions")
final class PlatformSocketOptionsOverlay {
  private PlatformSocketOptionsOverlay() {}

  static jdk.net.ExtendedSocketOptions.PlatformSocketOptions create() { return new jdk.net.LinuxSocketOptions(); }
}
