package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import java.io.IOException;

@Replaces("sun.nio.ch.SocketDispatcher")
final class SocketDispatcherOverlay {
  private SocketDispatcherOverlay() {}

  static int read0(FileDescriptor descriptor, long address, int bytes) throws IOException { return Transfers.read(descriptor, address, bytes); }

  static long readv0(FileDescriptor descriptor, long vector, int count) throws IOException { return Transfers.readVector(descriptor, vector, count); }

  static int write0(FileDescriptor descriptor, long address, int bytes) throws IOException { return Transfers.write(descriptor, address, bytes); }

  static long writev0(FileDescriptor descriptor, long vector, int count) throws IOException { return Transfers.writeVector(descriptor, vector, count); }
}
