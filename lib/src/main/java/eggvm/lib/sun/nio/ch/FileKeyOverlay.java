package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;

/// Device and inode.
@Replaces("sun.nio.ch.FileKey")
final class FileKeyOverlay {
  private FileKeyOverlay() {}

  static void init(FileDescriptor descriptor, long[] key) { key[1] = descriptor.fd; }
}
