package eggvm.lib.sun.nio.fs;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.FileException;
import eggvm.lib.fs.FileTree;
import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.RootFiles;
import eggvm.vm.contract.Replaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import sun.nio.fs.UnixConstants;
import sun.nio.fs.UnixException;
import sun.nio.fs.UnixFileAttributes;
import sun.nio.fs.UnixFileStoreAttributes;

/// The system calls of `java.nio.file` over [RootFiles]. Paths are zero-terminated UTF-8; calls relative to an open directory and
/// extended attributes are not supported, and [#init] says so.
@Replaces(value = "sun.nio.fs.UnixNativeDispatcher", missing = "files in memory have no such call")
final class UnixNativeDispatcherOverlay {
  private UnixNativeDispatcherOverlay() {}

  private static final int SUPPORTS_BIRTH_TIME = 1 << 16;
  private static final int NO_DATA = 61;
  private static final int ROOT_USER = 0;
  private static final int UNKNOWN = -1;

  private static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }

  private static FileTree tree() { return RootFiles.tree(); }

  private interface Call {
    void run() throws IOException;
  }

  private static void call(Call call) throws UnixException {
    try {
      call.run();
    } catch (IOException e) {
      throw Failure.of(e);
    }
  }

  private interface Answer<T> {
    T get() throws IOException;
  }

  private static <T> T ask(Answer<T> answer) throws UnixException {
    try {
      return answer.get();
    } catch (IOException e) {
      throw Failure.of(e);
    }
  }

  static int init() { return SUPPORTS_BIRTH_TIME; }

  static byte[] getcwd() { return bytes("/"); }

  // --- descriptors

  static int open0(long pathAddress, int flags, int mode) throws UnixException {
    return ask(() -> RootFiles.open(CString.at(pathAddress), flags, mode));
  }

  static int dup(int descriptor) throws UnixException { return ask(() -> Files.duplicate(descriptor)); }

  static void close0(int descriptor) { Files.close(descriptor); }

  static int read0(int descriptor, long address, int bytes) throws UnixException {
    return ask(() -> Math.max(0, Files.read(Files.of(descriptor), address, bytes)));
  }

  static int write0(int descriptor, long address, int bytes) throws UnixException {
    return ask(() -> Files.write(Files.of(descriptor), address, bytes));
  }

  // --- names

  static void link0(long existingAddress, long newAddress) throws UnixException { call(() -> tree().link(CString.at(existingAddress), CString.at(newAddress))); }

  static void unlink0(long pathAddress) throws UnixException { call(() -> tree().unlink(CString.at(pathAddress))); }

  static void rename0(long fromAddress, long toAddress) throws UnixException { call(() -> tree().rename(CString.at(fromAddress), CString.at(toAddress))); }

  static void mkdir0(long pathAddress, int mode) throws UnixException { call(() -> RootFiles.makeDirectory(CString.at(pathAddress), mode)); }

  static void rmdir0(long pathAddress) throws UnixException { call(() -> tree().removeDirectory(CString.at(pathAddress))); }

  static byte[] readlink0(long pathAddress) throws UnixException { return bytes(ask(() -> tree().readLink(CString.at(pathAddress)))); }

  static byte[] realpath0(long pathAddress) throws UnixException { return bytes(ask(() -> tree().realPath(CString.at(pathAddress)))); }

  static void symlink0(long targetAddress, long pathAddress) throws UnixException {
    call(() -> tree().symbolicLink(CString.at(targetAddress), CString.at(pathAddress)));
  }

  // --- attributes

  static int stat0(long pathAddress, UnixFileAttributes out) {
    try {
      Status.fill(out, tree().status(CString.at(pathAddress), true));
      return 0;
    } catch (FileException e) {
      return e.error().number();
    }
  }

  static void lstat0(long pathAddress, UnixFileAttributes out) throws UnixException {
    call(() -> Status.fill(out, tree().status(CString.at(pathAddress), false)));
  }

  static void fstat0(int descriptor, UnixFileAttributes out) throws UnixException { call(() -> Status.fill(out, Files.of(descriptor).status())); }

  static int access0(long pathAddress, int mode) {
    try {
      tree().access(CString.at(pathAddress), (mode & UnixConstants.W_OK) != 0, (mode & UnixConstants.X_OK) != 0);
      return 0;
    } catch (FileException e) {
      return e.error().number();
    }
  }

  static void chown0(long pathAddress, int user, int group) throws UnixException { call(() -> tree().owner(CString.at(pathAddress), true, user, group)); }

  static void lchown0(long pathAddress, int user, int group) throws UnixException { call(() -> tree().owner(CString.at(pathAddress), false, user, group)); }

  static void fchown0(int descriptor, int user, int group) throws UnixException { call(() -> tree().owner(Files.of(descriptor), user, group)); }

  static void chmod0(long pathAddress, int mode) throws UnixException { call(() -> tree().permissions(CString.at(pathAddress), true, mode)); }

  static void fchmod0(int descriptor, int mode) throws UnixException { call(() -> tree().permissions(Files.of(descriptor), mode)); }

  static void futimens0(int descriptor, long accessedNanos, long modifiedNanos) throws UnixException {
    call(() -> tree().times(Files.of(descriptor), accessedNanos, modifiedNanos));
  }

  /// Only from the root: no directory is ever given.
  static void utimensat0(int directory, long pathAddress, long accessedNanos, long modifiedNanos, int flags) throws UnixException {
    boolean follows = (flags & UnixConstants.AT_SYMLINK_NOFOLLOW) == 0;
    call(() -> tree().times(CString.at(pathAddress), follows, accessedNanos, modifiedNanos));
  }

  static boolean fchmodatNoFollowSupported0() { return false; }

  static void statvfs0(long pathAddress, UnixFileStoreAttributes out) throws UnixException {
    call(() -> tree().status(CString.at(pathAddress), true));
    out.f_frsize = tree().blockBytes();
    out.f_blocks = tree().blocks();
    out.f_bfree = tree().freeBlocks();
    out.f_bavail = tree().freeBlocks();
  }

  // --- extended attributes: there are none

  static int flistxattr(int descriptor, long listAddress, int bytes) { return 0; }

  static int fgetxattr0(int descriptor, long nameAddress, long valueAddress, int bytes) throws UnixException { throw new UnixException(NO_DATA); }

  static void fsetxattr0(int descriptor, long nameAddress, long valueAddress, int bytes) throws UnixException {
    throw new UnixException(FileError.NOT_SUPPORTED.number());
  }

  static void fremovexattr0(int descriptor, long nameAddress) throws UnixException { throw new UnixException(NO_DATA); }

  // --- listing

  static long opendir0(long pathAddress) throws UnixException { return ask(() -> Listings.open(tree().list(CString.at(pathAddress)))); }

  static byte[] readdir0(long listing) {
    String name = Listings.next((int) listing);
    return name == null ? null : bytes(name);
  }

  static void closedir(long listing) { Listings.close((int) listing); }

  /// The mount table has one line, see [LinuxNativeDispatcherOverlay].
  static int getlinelen(long stream) { return UNKNOWN; }

  static void rewind(long stream) { MountTable.rewind(); }

  // --- users

  static byte[] getpwuid(int user) throws UnixException { return rootOnly(user); }

  static byte[] getgrgid(int group) throws UnixException { return rootOnly(group); }

  private static byte[] rootOnly(int number) throws UnixException {
    if (number != ROOT_USER) throw new UnixException(UnixConstants.ENOENT);
    return bytes("root");
  }

  static int getpwnam0(long nameAddress) { return CString.at(nameAddress).equals("root") ? ROOT_USER : UNKNOWN; }

  static int getgrnam0(long nameAddress) { return getpwnam0(nameAddress); }

  static byte[] strerror(int error) { return bytes(FileError.text(error)); }
}
