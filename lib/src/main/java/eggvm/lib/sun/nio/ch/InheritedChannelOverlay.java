package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.ch.InheritedChannel", missing = "no network in this image")
final class InheritedChannelOverlay {
  private InheritedChannelOverlay() {}
}
