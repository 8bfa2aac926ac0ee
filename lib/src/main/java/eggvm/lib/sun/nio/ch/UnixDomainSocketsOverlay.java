package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.ch.UnixDomainSockets", missing = "no network in this image")
final class UnixDomainSocketsOverlay {
  private UnixDomainSocketsOverlay() {}

  static boolean init() { return false; }
}
