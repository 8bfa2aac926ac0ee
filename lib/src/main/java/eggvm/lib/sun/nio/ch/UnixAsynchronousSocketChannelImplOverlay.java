package eggvm.lib.sun.nio.ch;

import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.socket.TcpFile;
import eggvm.vm.contract.Replaces;
import java.io.IOException;

@Replaces("sun.nio.ch.UnixAsynchronousSocketChannelImpl")
final class UnixAsynchronousSocketChannelImplOverlay {
  private UnixAsynchronousSocketChannelImplOverlay() {}

  static void checkConnect(int descriptor) throws IOException { ((TcpFile) Files.of(descriptor)).check(); }
}
