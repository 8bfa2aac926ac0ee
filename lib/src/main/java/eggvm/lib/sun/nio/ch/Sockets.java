package eggvm.lib.sun.nio.ch;

import eggvm.lib.fs.OpenFile;
import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.socket.Interfaces;
import eggvm.lib.jdk.socket.SocketFile;
import eggvm.lib.jdk.socket.TcpFile;
import java.io.FileDescriptor;
import java.io.IOException;
import java.net.SocketException;

/// Sockets behind descriptors.
final class Sockets {
  private Sockets() {}

  static SocketFile of(FileDescriptor descriptor) throws IOException {
    OpenFile file = Files.of(descriptor);
    if (file instanceof SocketFile socket) return socket;
    throw new SocketException("Socket operation on non-socket");
  }

  static TcpFile stream(FileDescriptor descriptor) throws IOException {
    if (of(descriptor) instanceof TcpFile stream) return stream;
    throw new SocketException("Operation not supported");
  }

  /// Index of the interface with this IPv4 address; 0 for none.
  static int interfaceAt(int address) { return address == 0 ? 0 : Interfaces.indexOf(address); }

  static int addressOf(int index) { return index == 0 ? 0 : Interfaces.ipv4Of(index); }
}
