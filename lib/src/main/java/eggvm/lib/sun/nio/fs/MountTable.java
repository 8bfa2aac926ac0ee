package eggvm.lib.sun.nio.fs;

import java.nio.charset.StandardCharsets;
import sun.nio.fs.UnixMountEntry;

/// What `/etc/mtab` would say: one file system. Each thread that reads it begins with a rewind.
final class MountTable {
  static final long HANDLE = 1;
  private static final long ROOT_DEVICE = 1;
  private static final ThreadLocal<Boolean> DONE = new ThreadLocal<>();

  private MountTable() {}

  static void rewind() { DONE.set(false); }

  /// False at the end.
  static boolean next(UnixMountEntry out) {
    if (Boolean.TRUE.equals(DONE.get())) return false;
    DONE.set(true);
    out.name = bytes("tmpfs");
    out.dir = bytes("/");
    out.fstype = bytes("tmpfs");
    out.opts = bytes("rw");
    out.dev = ROOT_DEVICE;
    return true;
  }

  private static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }
}
