package eggvm.lib.sun.nio.fs;

import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import sun.nio.fs.UnixConstants;
import sun.nio.fs.UnixException;
import sun.nio.fs.UnixFileAttributes;

/// The read-only files of [Files] as system calls. Paths are zero-terminated UTF-8.
@Replaces(value = "sun.nio.fs.UnixNativeDispatcher", missing = "the file system is read-only")
final class UnixNativeDispatcherOverlay {
  private UnixNativeDispatcherOverlay() {}

  private static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }

  static int init() { return 0; }

  static byte[] getcwd() { return bytes("/"); }

  static int open0(long pathAddress, int flags, int mode) throws UnixException {
    boolean reads = (flags & (UnixConstants.O_WRONLY | UnixConstants.O_RDWR)) == 0;
    try {
      if (reads) return Files.openForReading(CString.at(pathAddress));
    } catch (FileNotFoundException e) {
      throw new UnixException(UnixConstants.ENOENT);
    }
    throw new UnixException(Files.find(CString.at(pathAddress)) >= 0 ? UnixConstants.EACCES : UnixConstants.EROFS);
  }

  static void close0(int descriptor) { Files.close(descriptor); }

  static int read0(int descriptor, long address, int bytes) throws UnixException {
    try {
      return Math.max(0, Files.read(descriptor, address, bytes));
    } catch (IOException e) {
      throw new UnixException(UnixConstants.EINVAL);
    }
  }

  static int stat0(long pathAddress, UnixFileAttributes attributes) {
    return FileStatus.ofPath(CString.at(pathAddress), attributes) ? 0 : UnixConstants.ENOENT;
  }

  static void lstat0(long pathAddress, UnixFileAttributes attributes) throws UnixException {
    if (!FileStatus.ofPath(CString.at(pathAddress), attributes)) throw new UnixException(UnixConstants.ENOENT);
  }

  static void fstat0(int descriptor, UnixFileAttributes attributes) throws UnixException {
    try {
      FileStatus.ofOpen(descriptor, attributes);
    } catch (IOException e) {
      throw new UnixException(UnixConstants.EINVAL);
    }
  }

  static int access0(long pathAddress, int mode) {
    if (Files.find(CString.at(pathAddress)) < 0 && !CString.at(pathAddress).equals("/")) return UnixConstants.ENOENT;
    return (mode & UnixConstants.W_OK) == 0 ? 0 : UnixConstants.EROFS;
  }

  static byte[] realpath0(long pathAddress) throws UnixException {
    String path = CString.at(pathAddress);
    if (Files.find(path) < 0 && !path.equals("/")) throw new UnixException(UnixConstants.ENOENT);
    return bytes(path);
  }

  static long opendir0(long pathAddress) throws UnixException { throw new UnixException(UnixConstants.ENOENT); }

  static void mkdir0(long pathAddress, int mode) throws UnixException { throw new UnixException(UnixConstants.EROFS); }

  static void unlink0(long pathAddress) throws UnixException { throw new UnixException(UnixConstants.ENOENT); }

  static void rmdir0(long pathAddress) throws UnixException { throw new UnixException(UnixConstants.ENOENT); }

  static void rename0(long fromAddress, long toAddress) throws UnixException { throw new UnixException(UnixConstants.ENOENT); }

  static byte[] getpwuid(int user) { return bytes("root"); }

  static byte[] getgrgid(int group) { return bytes("root"); }

  static byte[] strerror(int error) {
    if (error == UnixConstants.ENOENT) return bytes("No such file or directory");
    if (error == UnixConstants.EROFS) return bytes("Read-only file system");
    if (error == UnixConstants.EACCES) return bytes("Permission denied");
    if (error == UnixConstants.EINVAL) return bytes("Invalid argument");
    return bytes("Error " + error);
  }

  static boolean fchmodatNoFollowSupported0() { return false; }
}
