package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.ch.SocketDispatcher", missing = "no network in this image")
final class SocketDispatcherOverlay {
  private SocketDispatcherOverlay() {}
}
