package eggvm.lib.sun.nio.ch;

import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.socket.UdpFile;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import java.io.IOException;

@Replaces("sun.nio.ch.DatagramChannelImpl")
final class DatagramChannelImplOverlay {
  private DatagramChannelImplOverlay() {}

  static void disconnect0(FileDescriptor descriptor, boolean isIpv6) throws IOException { ((UdpFile) Files.of(descriptor)).disconnect(); }

  static int receive0(FileDescriptor descriptor, long address, int bytes, long senderAddress, boolean isConnected) throws IOException {
    return Datagrams.receive(descriptor, address, bytes, senderAddress);
  }

  /// Without an address: to the connected peer.
  static int send0(FileDescriptor descriptor, long address, int bytes, long targetAddress, int targetBytes) throws IOException {
    return Datagrams.send(descriptor, address, bytes, targetAddress == 0 ? null : SocketAddresses.read(targetAddress));
  }
}
