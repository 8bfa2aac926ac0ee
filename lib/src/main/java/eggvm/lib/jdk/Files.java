package eggvm.lib.jdk;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.FileException;
import eggvm.lib.fs.OpenFile;
import java.io.FileDescriptor;
import java.io.IOException;
import java.util.ArrayList;

/// The table of file descriptors, and what read(2) and write(2) do with them: files of the tree, pipes, sockets, the console.
/// A new descriptor has the lowest free number. What fails here is a plain IOException with the error's text, as programs expect it.
public final class Files {
  private static final int MOST_DESCRIPTORS = 1 << 20;
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
      OpenFile file = get(number);
      if (file != null) return file;
    }
    if (number < 0) throw new IOException("Stream Closed");
    throw plain(FileError.BAD_DESCRIPTOR);
  }

  private static IOException plain(FileError error) { return new IOException(error.text()); }

  private static OpenFile get(int number) { return number < 0 || number >= OPEN.size() ? null : OPEN.get(number); }

  public static int add(OpenFile file) throws IOException {
    synchronized (OPEN) {
      int number = OPEN.indexOf(null);
      if (number < 0) number = OPEN.size();
      if (number >= MOST_DESCRIPTORS) throw plain(FileError.TOO_MANY_OPEN);
      if (number == OPEN.size()) OPEN.add(file);
      else OPEN.set(number, file);
      return number;
    }
  }

  /// Another descriptor of the same open file.
  public static int duplicate(int number) throws IOException {
    OpenFile file = of(number);
    file.retain();
    return add(file);
  }

  /// The descriptor stands for another file from now on, as dup2(2) makes it.
  public static void replace(int number, OpenFile file) {
    OpenFile old;
    synchronized (OPEN) {
      old = get(number);
      if (old != null) OPEN.set(number, file);
    }
    if (old != null) old.release();
  }

  public static void close(int number) { replace(number, null); }

  // --- reading and writing, waiting as long as the file is blocking

  /// Bytes read; -1 at the end, [OpenFile#WOULD_BLOCK] from a non-blocking file that has none. `length` is positive.
  public static int read(OpenFile file, byte[] to, int offset, int length) throws IOException {
    try {
      int read;
      while ((read = file.read(to, offset, length)) == OpenFile.WOULD_BLOCK && !file.isNonBlocking()) {
        if (Waiting.forAny(file, OpenFile.READABLE, Waiting.FOREVER) == OpenFile.HUNG_UP) return file.read(to, offset, length);
      }
      return read;
    } catch (FileException e) {
      throw plain(e.error());
    }
  }

  /// Bytes written, at least one, or [OpenFile#WOULD_BLOCK].
  public static int write(OpenFile file, byte[] from, int offset, int length) throws IOException {
    try {
      int written;
      while ((written = file.write(from, offset, length)) == OpenFile.WOULD_BLOCK && !file.isNonBlocking()) {
        Waiting.forAny(file, OpenFile.WRITABLE, Waiting.FOREVER);
      }
      return written;
    } catch (FileException e) {
      throw plain(e.error());
    }
  }

  public static void writeAll(OpenFile file, byte[] from, int offset, int length) throws IOException {
    for (int done = 0, step; done < length; done += step) {
      step = write(file, from, offset + done, length - done);
      if (step < 0) throw plain(FileError.WOULD_BLOCK);
    }
  }

  // --- to and from raw memory, by way of a bounce buffer unless it is a RawFile

  /// Goes on while the file keeps giving whole buffers without waiting. No buffer is kept while a thread waits: thousands may.
  public static int read(OpenFile file, long address, int bytes) throws IOException {
    if (bytes == 0) return 0;
    int read;
    while ((read = readNow(file, address, bytes)) == OpenFile.WOULD_BLOCK && !file.isNonBlocking()) {
      if (Waiting.forAny(file, OpenFile.READABLE, Waiting.FOREVER) == OpenFile.HUNG_UP) return readNow(file, address, bytes);
    }
    return read;
  }

  private static int readNow(OpenFile file, long address, int bytes) throws IOException {
    return file instanceof RawFile raw ? raw.read(address, bytes) : bounce(file, address, bytes);
  }

  private static int bounce(OpenFile file, long address, int bytes) throws IOException {
    byte[] buffer = Bounce.take();
    try {
      int done = 0;
      int read;
      do {
        read = file.read(buffer, 0, Math.min(bytes - done, Bounce.BYTES));
        if (read <= 0) return done > 0 ? done : read;
        Bounce.toMemory(buffer, address + done, read);
        done += read;
      } while (done < bytes && read == Bounce.BYTES && (file.readiness() & OpenFile.READABLE) != 0);
      return done;
    } catch (FileException e) {
      throw plain(e.error());
    } finally {
      Bounce.give(buffer);
    }
  }

  /// All, or what a non-blocking file takes.
  public static int write(OpenFile file, long address, int bytes) throws IOException {
    int done = 0;
    while (done < bytes) {
      int written = writeNow(file, address + done, bytes - done);
      if (written != OpenFile.WOULD_BLOCK) done += written;
      else if (file.isNonBlocking()) return done > 0 ? done : written;
      else Waiting.forAny(file, OpenFile.WRITABLE, Waiting.FOREVER);
    }
    return done;
  }

  private static int writeNow(OpenFile file, long address, int bytes) throws IOException {
    if (file instanceof RawFile raw) return raw.write(address, bytes);
    byte[] buffer = Bounce.take();
    try {
      int length = Math.min(bytes, Bounce.BYTES);
      Bounce.fromMemory(address, buffer, length);
      return file.write(buffer, 0, length);
    } catch (FileException e) {
      throw plain(e.error());
    } finally {
      Bounce.give(buffer);
    }
  }

  public static int readAt(OpenFile file, long position, long address, int bytes) throws IOException {
    byte[] buffer = Bounce.take();
    try {
      int done = 0;
      while (done < bytes) {
        int read = file.readAt(position + done, buffer, 0, Math.min(bytes - done, Bounce.BYTES));
        if (read <= 0) return done > 0 ? done : read;
        Bounce.toMemory(buffer, address + done, read);
        done += read;
      }
      return done;
    } catch (FileException e) {
      throw plain(e.error());
    } finally {
      Bounce.give(buffer);
    }
  }

  public static int writeAt(OpenFile file, long position, long address, int bytes) throws IOException {
    byte[] buffer = Bounce.take();
    try {
      int done = 0;
      while (done < bytes) {
        int length = Math.min(bytes - done, Bounce.BYTES);
        Bounce.fromMemory(address + done, buffer, length);
        done += file.writeAt(position + done, buffer, 0, length);
      }
      return done;
    } catch (FileException e) {
      throw plain(e.error());
    } finally {
      Bounce.give(buffer);
    }
  }

  public static void seek(OpenFile file, long position) throws IOException {
    try {
      file.seek(position);
    } catch (FileException e) {
      throw plain(e.error());
    }
  }

  public static void truncate(OpenFile file, long bytes) throws IOException {
    try {
      file.truncate(bytes);
    } catch (FileException e) {
      throw plain(e.error());
    }
  }
}
