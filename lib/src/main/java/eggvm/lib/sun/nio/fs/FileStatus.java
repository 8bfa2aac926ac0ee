package eggvm.lib.sun.nio.fs;

import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.OpenFile;
import eggvm.lib.jdk.Resources;
import java.io.IOException;
import sun.nio.fs.UnixConstants;
import sun.nio.fs.UnixFileAttributes;

/// `struct stat` of what [Files] has.
final class FileStatus {
  private static final int READABLE_BY_ALL = 0444;
  private static final int SEARCHABLE_BY_ALL = 0555;
  /// Device and inode of the root; files count from [#FIRST_FILE].
  private static final int ROOT = 1;
  private static final int FIRST_FILE = 2;

  private FileStatus() {}

  /// False when there is no such file.
  static boolean ofPath(String path, UnixFileAttributes out) {
    int resource = Files.find(path);
    if (resource >= 0) {
      fill(out, UnixConstants.S_IFREG | READABLE_BY_ALL, FIRST_FILE + resource, Resources.bytes(resource));
      return true;
    }
    if (path.equals("/")) fill(out, UnixConstants.S_IFDIR | SEARCHABLE_BY_ALL, ROOT, 0);
    return path.equals("/");
  }

  static void ofOpen(int descriptor, UnixFileAttributes out) throws IOException {
    OpenFile file = Files.of(descriptor);
    int kind = file.isRegular() ? UnixConstants.S_IFREG : UnixConstants.S_IFCHR;
    fill(out, kind | READABLE_BY_ALL, FIRST_FILE, file.isRegular() ? file.length() : 0);
  }

  private static void fill(UnixFileAttributes out, int mode, long inode, long bytes) {
    out.st_mode = mode;
    out.st_ino = inode;
    out.st_dev = ROOT;
    out.st_nlink = 1;
    out.st_size = bytes;
  }
}
