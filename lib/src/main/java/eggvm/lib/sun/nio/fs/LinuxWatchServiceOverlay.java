package eggvm.lib.sun.nio.fs;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.fs.LinuxWatchService", missing = "no change notification for files in memory")
final class LinuxWatchServiceOverlay {
  private LinuxWatchServiceOverlay() {}
}
