package eggvm.lib.java.io;

import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.Resources;
import eggvm.vm.contract.Replaces;
import java.io.File;
import java.io.FileSystem;
import java.io.IOException;
import java.io.UnixFileSystem;

/// Read-only: the root directory, the files below `java.home`, and nothing else.
@Replaces("java.io.UnixFileSystem")
final class UnixFileSystemOverlay {
  private static final int MAX_NAME_BYTES = 255;

  private UnixFileSystemOverlay() {}

  /// There are no links: only `.`, `..` and empty names have to go.
  static String canonicalize0(UnixFileSystem self, String path) {
    StringBuilder canonical = new StringBuilder();
    for (int start = 0, end; start < path.length(); start = end + 1) {
      end = path.indexOf('/', start);
      if (end < 0) end = path.length();
      String name = path.substring(start, end);
      if (name.equals("..")) canonical.setLength(Math.max(0, canonical.lastIndexOf("/")));
      else if (!name.isEmpty() && !name.equals(".")) canonical.append('/').append(name);
    }
    return canonical.isEmpty() ? "/" : canonical.toString();
  }

  static int getBooleanAttributes0(UnixFileSystem self, File file) {
    String path = file.getPath();
    if (Files.find(path) >= 0) return FileSystem.BA_EXISTS | FileSystem.BA_REGULAR;
    return path.equals("/") ? FileSystem.BA_EXISTS | FileSystem.BA_DIRECTORY : 0;
  }

  static boolean checkAccess0(UnixFileSystem self, File file, int access) {
    return (access & FileSystem.ACCESS_WRITE) == 0 && getBooleanAttributes0(self, file) != 0;
  }

  static long getLastModifiedTime0(UnixFileSystem self, File file) { return 0; }

  static long getLength0(UnixFileSystem self, File file) {
    int resource = Files.find(file.getPath());
    return resource < 0 ? 0 : Resources.bytes(resource);
  }

  static boolean setPermission0(UnixFileSystem self, File file, int access, boolean enable, boolean ownerOnly) { return false; }

  static boolean createFileExclusively0(UnixFileSystem self, String path) throws IOException {
    throw new IOException("Read-only file system");
  }

  static boolean delete0(UnixFileSystem self, File file) { return false; }

  static String[] list0(UnixFileSystem self, File file) { return file.getPath().equals("/") ? new String[0] : null; }

  static boolean createDirectory0(UnixFileSystem self, File file) { return false; }

  static boolean rename0(UnixFileSystem self, File from, File to) { return false; }

  static boolean setLastModifiedTime0(UnixFileSystem self, File file, long time) { return false; }

  static boolean setReadOnly0(UnixFileSystem self, File file) { return false; }

  static long getSpace0(UnixFileSystem self, File file, int kind) { return 0; }

  static long getNameMax0(UnixFileSystem self, String path) { return MAX_NAME_BYTES; }
}
