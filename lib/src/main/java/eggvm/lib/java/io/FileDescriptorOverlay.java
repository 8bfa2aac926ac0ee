package eggvm.lib.java.io;

import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import java.io.IOException;

@Replaces("java.io.FileDescriptor")
final class FileDescriptorOverlay {
  private FileDescriptorOverlay() {}

  /// Nothing is buffered below.
  static void sync0(FileDescriptor self) {}

  static long getHandle(int number) { return -1; }

  static boolean getAppend(int number) {
    try {
      return Files.of(number).isAppending();
    } catch (IOException e) {
      return false;
    }
  }

  static void close0(FileDescriptor self) {
    int number = self.fd;
    if (number < 0) return;
    self.fd = -1;
    Files.close(number);
  }
}
