package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.ch.NativeSocketAddress", missing = "no network in this image")
final class NativeSocketAddressOverlay {
  private NativeSocketAddressOverlay() {}
}
