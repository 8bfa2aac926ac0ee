package eggvm.lib.sun.nio.fs;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.fs.UnixFileSystem", missing = "the file system is read-only")
final class UnixFileSystemOverlay {
  private UnixFileSystemOverlay() {}
}
