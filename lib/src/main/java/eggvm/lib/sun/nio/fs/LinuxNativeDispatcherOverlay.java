package eggvm.lib.sun.nio.fs;

import eggvm.vm.contract.Replaces;
import sun.nio.ch.IOStatus;
import sun.nio.fs.UnixMountEntry;

@Replaces("sun.nio.fs.LinuxNativeDispatcher")
final class LinuxNativeDispatcherOverlay {
  private LinuxNativeDispatcherOverlay() {}

  private static final int NO_MORE = -1;

  static void init() {}

  static int posix_fadvise(int descriptor, long offset, long bytes, int advice) { return 0; }

  static int directCopy0(int to, int from, long cancelAddress) { return IOStatus.UNSUPPORTED_CASE; }

  static long setmntent0(long nameAddress, long modeAddress) { return MountTable.HANDLE; }

  static int getmntent0(long table, UnixMountEntry entry, long bufferAddress, int bufferBytes) { return MountTable.next(entry) ? 0 : NO_MORE; }

  static void endmntent(long table) {}
}
