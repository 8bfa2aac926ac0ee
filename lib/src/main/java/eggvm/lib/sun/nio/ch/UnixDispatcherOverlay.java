package eggvm.lib.sun.nio.ch;

import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;

@Replaces("sun.nio.ch.UnixDispatcher")
final class UnixDispatcherOverlay {
  private UnixDispatcherOverlay() {}

  static void init() {}

  static void close0(FileDescriptor descriptor) { Files.close(descriptor.fd); }

  static void preClose0(FileDescriptor descriptor) {}
}
