package eggvm.lib.sun.nio.fs;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.nio.fs.LinuxNativeDispatcher", missing = "the file system is read-only")
final class LinuxNativeDispatcherOverlay {
  private LinuxNativeDispatcherOverlay() {}

  static void init() {}

  static int posix_fadvise(int descriptor, long offset, long bytes, int advice) { return 0; }

  /// No mount table to list.
  static long setmntent0(long nameAddress, long modeAddress) throws sun.nio.fs.UnixException {
    throw new sun.nio.fs.UnixException(sun.nio.fs.UnixConstants.ENOENT);
  }
}
