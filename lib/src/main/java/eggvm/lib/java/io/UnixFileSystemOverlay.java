package eggvm.lib.java.io;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.FileException;
import eggvm.lib.fs.FileStatus;
import eggvm.lib.fs.FileTree;
import eggvm.lib.fs.Mode;
import eggvm.lib.fs.OpenFlags;
import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.RootFiles;
import eggvm.vm.contract.Replaces;
import java.io.File;
import java.io.FileSystem;
import java.io.IOException;
import java.io.UnixFileSystem;

/// `java.io.File` over [RootFiles]: most failures are an answer.
@Replaces("java.io.UnixFileSystem")
final class UnixFileSystemOverlay {
  private static final int NEW_FILE = 0666;
  private static final int NEW_DIRECTORY = 0777;
  private static final int WRITABLE = 0222;
  private static final long NANOS_PER_MILLISECOND = 1_000_000;

  private UnixFileSystemOverlay() {}

  /// What exists is resolved, what does not is only tidied.
  static String canonicalize0(UnixFileSystem self, String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      try {
        return tidied(RootFiles.tree().realPath(path.substring(0, end)), path.substring(end));
      } catch (FileException e) {
        // The rest, then.
      }
    }
    return tidied("/", path);
  }

  private static String tidied(String start, String rest) {
    StringBuilder canonical = new StringBuilder(start.equals("/") ? "" : start);
    for (int from = 0, end; from < rest.length(); from = end + 1) {
      end = rest.indexOf('/', from);
      if (end < 0) end = rest.length();
      String name = rest.substring(from, end);
      if (name.equals("..")) canonical.setLength(Math.max(0, canonical.lastIndexOf("/")));
      else if (!name.isEmpty() && !name.equals(".")) canonical.append('/').append(name);
    }
    return canonical.isEmpty() ? "/" : canonical.toString();
  }

  static int getBooleanAttributes0(UnixFileSystem self, File file) {
    FileStatus status = RootFiles.find(file.getPath());
    if (status == null) return 0;
    return FileSystem.BA_EXISTS | (status.isRegular() ? FileSystem.BA_REGULAR : 0) | (status.isDirectory() ? FileSystem.BA_DIRECTORY : 0);
  }

  static boolean checkAccess0(UnixFileSystem self, File file, int access) {
    boolean writes = (access & FileSystem.ACCESS_WRITE) != 0;
    boolean executes = (access & FileSystem.ACCESS_EXECUTE) != 0;
    return succeeds(tree -> tree.access(file.getPath(), writes, executes));
  }

  static long getLastModifiedTime0(UnixFileSystem self, File file) {
    FileStatus status = RootFiles.find(file.getPath());
    return status == null ? 0 : status.modifiedNanos() / NANOS_PER_MILLISECOND;
  }

  static long getLength0(UnixFileSystem self, File file) {
    FileStatus status = RootFiles.find(file.getPath());
    return status == null ? 0 : status.bytes();
  }

  /// `access` is the owner's three bits, moved down for the others.
  static boolean setPermission0(UnixFileSystem self, File file, int access, boolean enable, boolean ownerOnly) {
    FileStatus status = RootFiles.find(file.getPath());
    if (status == null) return false;
    int bits = ownerOnly ? access << 6 : access << 6 | access << 3 | access;
    return succeeds(tree -> tree.permissions(file.getPath(), true, enable ? status.mode() | bits : status.mode() & ~bits));
  }

  static boolean createFileExclusively0(UnixFileSystem self, String path) throws IOException {
    try {
      Files.close(RootFiles.open(path, OpenFlags.READ_WRITE | OpenFlags.CREATE | OpenFlags.EXCLUSIVE, NEW_FILE));
      return true;
    } catch (FileException e) {
      if (e.error() == FileError.EXISTS) return false;
      throw new IOException(e.getMessage());
    }
  }

  static boolean delete0(UnixFileSystem self, File file) {
    String path = file.getPath();
    FileTree tree = RootFiles.tree();
    try {
      if (tree.status(path, false).isDirectory()) tree.removeDirectory(path);
      else tree.unlink(path);
      return true;
    } catch (FileException e) {
      return false;
    }
  }

  static String[] list0(UnixFileSystem self, File file) {
    try {
      return RootFiles.tree().list(file.getPath());
    } catch (FileException e) {
      return null;
    }
  }

  static boolean createDirectory0(UnixFileSystem self, File file) {
    return succeeds(_ -> RootFiles.makeDirectory(file.getPath(), NEW_DIRECTORY));
  }

  static boolean rename0(UnixFileSystem self, File from, File to) { return succeeds(tree -> tree.rename(from.getPath(), to.getPath())); }

  static boolean setLastModifiedTime0(UnixFileSystem self, File file, long millis) {
    FileStatus status = RootFiles.find(file.getPath());
    if (status == null) return false;
    return succeeds(tree -> tree.times(file.getPath(), true, status.accessedNanos(), millis * NANOS_PER_MILLISECOND));
  }

  static boolean setReadOnly0(UnixFileSystem self, File file) {
    FileStatus status = RootFiles.find(file.getPath());
    if (status == null) return false;
    return succeeds(tree -> tree.permissions(file.getPath(), true, status.mode() & Mode.PERMISSIONS & ~WRITABLE));
  }

  static long getSpace0(UnixFileSystem self, File file, int kind) {
    FileTree tree = RootFiles.tree();
    if (RootFiles.find(file.getPath()) == null) return 0;
    return (kind == FileSystem.SPACE_TOTAL ? tree.blocks() : tree.freeBlocks()) * tree.blockBytes();
  }

  static long getNameMax0(UnixFileSystem self, String path) { return RootFiles.tree().mostNameBytes(); }

  private interface Call {
    void on(FileTree tree) throws FileException;
  }

  private static boolean succeeds(Call call) {
    try {
      call.on(RootFiles.tree());
      return true;
    } catch (FileException e) {
      return false;
    }
  }
}
