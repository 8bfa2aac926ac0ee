package eggvm.lib.sun.nio.fs;

import eggvm.lib.fs.FileStatus;
import sun.nio.fs.UnixFileAttributes;

/// `struct stat` from what the tree says.
final class Status {
  private static final long DEVICE = 1;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private Status() {}

  static void fill(UnixFileAttributes out, FileStatus from) {
    out.st_mode = from.mode();
    out.st_ino = from.inode();
    out.st_dev = DEVICE;
    out.st_rdev = from.deviceNumber();
    out.st_nlink = from.links();
    out.st_uid = from.user();
    out.st_gid = from.group();
    out.st_size = from.bytes();
    out.st_atime_sec = seconds(from.accessedNanos());
    out.st_atime_nsec = nanos(from.accessedNanos());
    out.st_mtime_sec = seconds(from.modifiedNanos());
    out.st_mtime_nsec = nanos(from.modifiedNanos());
    out.st_ctime_sec = seconds(from.changedNanos());
    out.st_ctime_nsec = nanos(from.changedNanos());
    out.st_birthtime_sec = seconds(from.bornNanos());
    out.st_birthtime_nsec = nanos(from.bornNanos());
    out.birthtime_available = true;
  }

  private static long seconds(long nanos) { return Math.floorDiv(nanos, NANOS_PER_SECOND); }

  private static long nanos(long nanos) { return Math.floorMod(nanos, NANOS_PER_SECOND); }
}
