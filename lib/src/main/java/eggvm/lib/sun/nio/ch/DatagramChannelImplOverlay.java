package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.ch.DatagramChannelImpl", missing = "no network in this image")
final class DatagramChannelImplOverlay {
  private DatagramChannelImplOverlay() {}
}
