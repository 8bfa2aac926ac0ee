package eggvm.lib.jdk;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.FileException;
import eggvm.lib.fs.FileStatus;
import eggvm.lib.fs.FileTree;
import eggvm.lib.fs.OpenFile;
import eggvm.lib.fs.OpenFlags;
import eggvm.lib.fs.Quota;
import eggvm.vm.machine.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The machine's one tree of files, furnished when it is first asked for.
/// ```
/// /                    in memory, up to half of the heap
/// /dev                 null zero full random urandom console tty stdin stdout stderr
/// /etc                 hosts resolv.conf
/// /tmp
/// /java.home/...       parts of the JDK's directory          } read-only,
/// /classpath/...       resources of the program's class path } in the image
/// /...                 what `egg build --add-file` added     }
/// ```
public final class RootFiles {
  private static final int UMASK = 0022;
  private static final int MEMORY_DEVICES = 1;
  private static final int TERMINAL_DEVICES = 5;
  private static final String FILES = "/files";
  private static final String HOSTS = "127.0.0.1\tlocalhost\n::1\tlocalhost\n";

  private static FileTree tree;

  private RootFiles() {}

  public static synchronized FileTree tree() {
    if (tree == null) tree = furnished();
    return tree;
  }

  /// Descriptor; permissions less those that a new file should not have.
  public static int open(String path, int flags, int permissions) throws IOException {
    OpenFile file = tree().open(path, flags, permissions & ~UMASK);
    try {
      return Files.add(file);
    } catch (IOException e) {
      file.release();
      throw e;
    }
  }

  /// As java.io opens: no directories.
  public static int openNoDirectory(String path, int flags, int permissions) throws IOException {
    if ((flags & OpenFlags.CREATE) == 0 && tree().status(path, true).isDirectory()) throw new FileException(FileError.IS_A_DIRECTORY);
    return open(path, flags, permissions);
  }

  /// Null: nothing there, or not to be reached.
  public static FileStatus find(String path) {
    try {
      return tree().status(path, true);
    } catch (FileException e) {
      return null;
    }
  }

  public static void makeDirectory(String path, int permissions) throws FileException { tree().makeDirectory(path, permissions & ~UMASK); }

  private static FileTree furnished() {
    FileTree tree = new FileTree(() -> Machine.current().wallClockNanos(), new Quota(Runtime.getRuntime().maxMemory() / 2));
    try {
      addImage(tree);
      addDevices(tree);
      if (!exists(tree, "/tmp")) tree.makeShared("/tmp");
      if (!exists(tree, "/etc")) tree.makeDirectory("/etc", 0755);
      if (!exists(tree, "/etc/hosts")) write(tree, "/etc/hosts", HOSTS);
      if (!exists(tree, "/etc/resolv.conf")) write(tree, "/etc/resolv.conf", "");
    } catch (IOException e) {
      throw new IllegalStateException("the files of the image cannot be laid out: " + e.getMessage(), e);
    }
    return tree;
  }

  private static boolean exists(FileTree tree, String path) {
    try {
      tree.status(path, false);
      return true;
    } catch (FileException e) {
      return false;
    }
  }

  private static void addImage(FileTree tree) throws FileException {
    for (int i = 0; i < Resources.count(); i++) {
      String path = path(Resources.name(i));
      if (path != null && !exists(tree, path)) tree.mount(path, new ImageBlob(i));
    }
  }

  /// Null: a resource that is no file.
  private static String path(String resource) {
    if (resource.startsWith(FILES + "/")) return resource.substring(FILES.length());
    if (resource.startsWith(Properties.JAVA_HOME + "/")) return resource;
    return resource.startsWith("/") || resource.endsWith("/") ? null : "/classpath/" + resource;
  }

  private static void addDevices(FileTree tree) throws FileException {
    tree.mount("/dev/null", MEMORY_DEVICES, 3, () -> new ByteDevice(ByteDevice.NULL));
    tree.mount("/dev/zero", MEMORY_DEVICES, 5, () -> new ByteDevice(ByteDevice.ZERO));
    tree.mount("/dev/full", MEMORY_DEVICES, 7, () -> new ByteDevice(ByteDevice.FULL));
    tree.mount("/dev/random", MEMORY_DEVICES, 8, () -> new ByteDevice(ByteDevice.RANDOM));
    tree.mount("/dev/urandom", MEMORY_DEVICES, 9, () -> new ByteDevice(ByteDevice.RANDOM));
    tree.mount("/dev/tty", TERMINAL_DEVICES, 0, () -> new ConsoleFile(false));
    tree.mount("/dev/console", TERMINAL_DEVICES, 1, () -> new ConsoleFile(false));
    tree.symbolicLink("console", "/dev/stdin");
    tree.symbolicLink("console", "/dev/stdout");
    tree.mount("/dev/stderr", TERMINAL_DEVICES, 2, () -> new ConsoleFile(true));
  }

  /// Replaces what is there.
  public static void write(String path, String text) throws IOException { write(tree(), path, text); }

  private static void write(FileTree tree, String path, String text) throws IOException {
    OpenFile file = tree.open(path, OpenFlags.WRITE_ONLY | OpenFlags.CREATE | OpenFlags.TRUNCATE, 0644);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) Files.writeAll(file, bytes, 0, bytes.length);
    file.release();
  }
}
