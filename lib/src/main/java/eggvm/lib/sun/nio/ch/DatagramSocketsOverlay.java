package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;
import java.net.DatagramSocket;
import java.net.SocketAddress;

/// Without a handle for the constant.
@Replaces(value = "sun.nio.ch.DatagramSocketAdaptor$DatagramSockets", whole = true)
final class DatagramSocketsOverlay {
  private DatagramSocketsOverlay() {}

  static final SocketAddress NO_DELEGATE = DatagramSocket.NO_DELEGATE;
}
