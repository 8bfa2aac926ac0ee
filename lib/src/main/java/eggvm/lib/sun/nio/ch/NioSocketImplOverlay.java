package eggvm.lib.sun.nio.ch;

import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import java.io.IOException;
import sun.nio.ch.NioSocketImpl;

/// Between the program's array and the socket's ring there is no direct buffer.
@Replaces("sun.nio.ch.NioSocketImpl")
final class NioSocketImplOverlay {
  private NioSocketImplOverlay() {}

  static int tryRead(NioSocketImpl self, FileDescriptor descriptor, byte[] to, int offset, int length) throws IOException {
    return Transfers.status(Files.read(Files.of(descriptor), to, offset, length));
  }

  static int tryWrite(NioSocketImpl self, FileDescriptor descriptor, byte[] from, int offset, int length) throws IOException {
    return Transfers.status(Files.write(Files.of(descriptor), from, offset, length));
  }
}
