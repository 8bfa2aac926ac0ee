package eggvm.lib.sun.nio.ch;

import eggvm.lib.fs.OpenFile;
import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import java.io.IOException;

@Replaces("sun.nio.ch.DatagramDispatcher")
final class DatagramDispatcherOverlay {
  private DatagramDispatcherOverlay() {}

  static int read0(FileDescriptor descriptor, long address, int bytes) throws IOException { return Datagrams.receive(descriptor, address, bytes, 0); }

  static long readv0(FileDescriptor descriptor, long vector, int count) throws IOException { return Datagrams.receiveVector(descriptor, vector, count); }

  static int write0(FileDescriptor descriptor, long address, int bytes) throws IOException { return Datagrams.send(descriptor, address, bytes, null); }

  static long writev0(FileDescriptor descriptor, long vector, int count) throws IOException { return Datagrams.sendVector(descriptor, vector, count); }

  /// The second descriptor becomes one of the first's file.
  static void dup0(FileDescriptor of, FileDescriptor becomes) throws IOException {
    OpenFile file = Files.of(of);
    file.retain();
    Files.replace(becomes.fd, file);
  }
}
