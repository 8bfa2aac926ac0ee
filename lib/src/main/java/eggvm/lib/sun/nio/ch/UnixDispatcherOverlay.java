package eggvm.lib.sun.nio.ch;

import eggvm.lib.jdk.ClosingFile;
import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;

@Replaces("sun.nio.ch.UnixDispatcher")
final class UnixDispatcherOverlay {
  private UnixDispatcherOverlay() {}

  static void init() {}

  static void close0(FileDescriptor descriptor) { Files.close(descriptor.fd); }

  /// Whoever waits for it comes back; the number stays taken until all are gone.
  static void preClose0(FileDescriptor descriptor) { Files.replace(descriptor.fd, new ClosingFile()); }
}
