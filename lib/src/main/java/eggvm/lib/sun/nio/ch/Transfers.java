package eggvm.lib.sun.nio.ch;

import eggvm.lib.fs.OpenFile;
import eggvm.lib.jdk.Files;
import eggvm.vm.machine.Memory;
import java.io.FileDescriptor;
import java.io.IOException;
import sun.nio.ch.IOStatus;

/// Reads and writes of channels, with counts as [IOStatus] has them. A vector is an array of address and length, 8 bytes each.
final class Transfers {
  private static final int ENTRY_BYTES = 16;

  private Transfers() {}

  static int status(int count) { return count == OpenFile.WOULD_BLOCK ? IOStatus.UNAVAILABLE : count < 0 ? IOStatus.EOF : count; }

  static int read(FileDescriptor descriptor, long address, int bytes) throws IOException { return status(Files.read(Files.of(descriptor), address, bytes)); }

  static int write(FileDescriptor descriptor, long address, int bytes) throws IOException { return status(Files.write(Files.of(descriptor), address, bytes)); }

  /// Buffer after buffer, as long as no read comes short.
  static long readVector(FileDescriptor descriptor, long vector, int count) throws IOException {
    OpenFile file = Files.of(descriptor);
    long total = 0;
    for (int i = 0; i < count; i++) {
      if (total > 0 && (file.readiness() & OpenFile.READABLE) == 0) return total;
      int read = Files.read(file, address(vector, i), bytes(vector, i));
      if (read < 0) return total > 0 ? total : status(read);
      total += read;
      if (read < bytes(vector, i)) return total;
    }
    return total;
  }

  static long writeVector(FileDescriptor descriptor, long vector, int count) throws IOException {
    OpenFile file = Files.of(descriptor);
    long total = 0;
    for (int i = 0; i < count; i++) {
      int written = Files.write(file, address(vector, i), bytes(vector, i));
      if (written < 0) return total > 0 ? total : status(written);
      total += written;
      if (written < bytes(vector, i)) return total;
    }
    return total;
  }

  static long address(long vector, int index) { return Memory.getLong(vector + (long) ENTRY_BYTES * index); }

  static int bytes(long vector, int index) { return (int) Memory.getLong(vector + (long) ENTRY_BYTES * index + 8); }

  static long totalBytes(long vector, int count) {
    long total = 0;
    for (int i = 0; i < count; i++) total += bytes(vector, i);
    return total;
  }
}
