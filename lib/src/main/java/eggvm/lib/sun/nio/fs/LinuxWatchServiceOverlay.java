package eggvm.lib.sun.nio.fs;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.fs.LinuxWatchService", missing = "the file system is read-only")
final class LinuxWatchServiceOverlay {
  private LinuxWatchServiceOverlay() {}
}
