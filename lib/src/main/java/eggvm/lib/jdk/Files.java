package eggvm.lib.jdk;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import jdk.internal.misc.Unsafe;

/// The table of open files. Paths below [Properties#JAVA_HOME] are blobs of the image; there are no others yet.
public final class Files {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final ArrayList<OpenFile> OPEN = new ArrayList<>();

  static {
    OPEN.add(new ConsoleFile(false));
    OPEN.add(new ConsoleFile(false));
    OPEN.add(new ConsoleFile(true));
  }

  private Files() {}

  public static OpenFile of(FileDescriptor descriptor) throws IOException { return of(descriptor.fd); }

  public static OpenFile of(int number) throws IOException {
    synchronized (OPEN) {
      OpenFile file = number < 0 || number >= OPEN.size() ? null : OPEN.get(number);
      if (file == null) throw new IOException(number < 0 ? "Stream Closed" : "Bad file descriptor");
      return file;
    }
  }

  public static int openForReading(String path) throws FileNotFoundException {
    int resource = find(path);
    if (resource < 0) throw new FileNotFoundException(path + " (No such file or directory)");
    return add(new ImageFile(resource));
  }

  /// Resource that is the file at this path; negative when there is none.
  public static int find(String path) { return path.startsWith(Properties.JAVA_HOME + "/") ? Resources.find(path) : -1; }

  /// Reads to raw memory; -1 at the end.
  public static int read(int number, long address, int bytes) throws IOException {
    if (bytes == 0) return 0;
    byte[] buffer = new byte[bytes];
    int read = of(number).read(buffer, 0, bytes);
    if (read > 0) UNSAFE.copyMemory(buffer, Unsafe.ARRAY_BYTE_BASE_OFFSET, null, address, read);
    return read;
  }

  /// Writes from raw memory.
  public static int write(int number, long address, int bytes) throws IOException {
    byte[] buffer = new byte[bytes];
    UNSAFE.copyMemory(null, address, buffer, Unsafe.ARRAY_BYTE_BASE_OFFSET, bytes);
    of(number).write(buffer, 0, bytes);
    return bytes;
  }

  private static int add(OpenFile file) {
    synchronized (OPEN) {
      int free = OPEN.indexOf(null);
      if (free >= 0) {
        OPEN.set(free, file);
        return free;
      }
      OPEN.add(file);
      return OPEN.size() - 1;
    }
  }

  public static void close(int number) {
    synchronized (OPEN) {
      if (number < 0 || number >= OPEN.size() || OPEN.get(number) == null) return;
      OPEN.get(number).close();
      OPEN.set(number, null);
    }
  }
}
