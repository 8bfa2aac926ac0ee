package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.ch.EPoll", missing = "no network in this image")
final class EPollOverlay {
  private EPollOverlay() {}
}
