package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.ch.PollSelectorImpl", missing = "no network in this image")
final class PollSelectorImplOverlay {
  private PollSelectorImplOverlay() {}
}
