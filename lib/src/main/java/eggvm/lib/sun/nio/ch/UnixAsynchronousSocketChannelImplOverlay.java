package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.ch.UnixAsynchronousSocketChannelImpl", missing = "no network in this image")
final class UnixAsynchronousSocketChannelImplOverlay {
  private UnixAsynchronousSocketChannelImplOverlay() {}
}
