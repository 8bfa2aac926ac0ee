package eggvm.lib.sun.nio.ch;

import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import java.io.IOException;

/// Device and inode.
@Replaces("sun.nio.ch.FileKey")
final class FileKeyOverlay {
  private FileKeyOverlay() {}

  static void init(FileDescriptor descriptor, long[] key) throws IOException {
    key[0] = 1;
    key[1] = Files.of(descriptor).status().inode();
  }
}
