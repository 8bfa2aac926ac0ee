package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.ch.DatagramDispatcher", missing = "no network in this image")
final class DatagramDispatcherOverlay {
  private DatagramDispatcherOverlay() {}
}
