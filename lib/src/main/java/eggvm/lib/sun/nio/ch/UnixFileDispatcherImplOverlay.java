package eggvm.lib.sun.nio.ch;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.OpenFile;
import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import java.io.IOException;
import jdk.internal.misc.Unsafe;
import sun.nio.ch.UnixFileDispatcherImpl;

/// Channels of [Files]. Mappings are copies, so only those that nobody else may see are made.
@Replaces("sun.nio.ch.UnixFileDispatcherImpl")
final class UnixFileDispatcherImplOverlay {
  private UnixFileDispatcherImplOverlay() {}

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final int GRANULARITY_BYTES = 8;
  private static final int LOCKED = 0;

  static int read0(FileDescriptor descriptor, long address, int bytes) throws IOException { return Transfers.read(descriptor, address, bytes); }

  static long readv0(FileDescriptor descriptor, long vector, int count) throws IOException { return Transfers.readVector(descriptor, vector, count); }

  static int write0(FileDescriptor descriptor, long address, int bytes) throws IOException { return Transfers.write(descriptor, address, bytes); }

  static long writev0(FileDescriptor descriptor, long vector, int count) throws IOException { return Transfers.writeVector(descriptor, vector, count); }

  static int pread0(FileDescriptor descriptor, long address, int bytes, long position) throws IOException {
    return Transfers.status(Files.readAt(Files.of(descriptor), position, address, bytes));
  }

  static int pwrite0(FileDescriptor descriptor, long address, int bytes, long position) throws IOException {
    return Transfers.status(Files.writeAt(Files.of(descriptor), position, address, bytes));
  }

  /// Negative: only asks.
  static long seek0(FileDescriptor descriptor, long position) throws IOException {
    OpenFile file = Files.of(descriptor);
    if (position >= 0) Files.seek(file, position);
    return file.position();
  }

  static int truncate0(FileDescriptor descriptor, long bytes) throws IOException {
    Files.truncate(Files.of(descriptor), bytes);
    return 0;
  }

  static long size0(FileDescriptor descriptor) throws IOException { return Files.of(descriptor).status().bytes(); }

  static int available0(FileDescriptor descriptor) throws IOException { return Files.of(descriptor).available(); }

  static int force0(FileDescriptor descriptor, boolean metadata) { return 0; }

  static boolean isOther0(FileDescriptor descriptor) throws IOException {
    var status = Files.of(descriptor).status();
    return !status.isRegular() && !status.isDirectory();
  }

  /// There are no other processes.
  static int lock0(FileDescriptor descriptor, boolean blocking, long position, long bytes, boolean shared) { return LOCKED; }

  static void release0(FileDescriptor descriptor, long position, long bytes) {}

  static void closeIntFD(int descriptor) { Files.close(descriptor); }

  static long allocationGranularity0() { return GRANULARITY_BYTES; }

  static long map0(FileDescriptor descriptor, int protection, long position, long bytes, boolean isSync) throws IOException {
    if (protection == UnixFileDispatcherImpl.MAP_RW) throw new IOException(FileError.NOT_SUPPORTED.text());
    OpenFile file = Files.of(descriptor);
    long address = UNSAFE.allocateMemory(bytes);
    UNSAFE.setMemory(address, bytes, (byte) 0);
    for (long done = 0; done < bytes; ) {
      int read = Files.readAt(file, position + done, address + done, (int) Math.min(bytes - done, Integer.MAX_VALUE));
      if (read <= 0) break;
      done += read;
    }
    return address;
  }

  static int unmap0(long address, long bytes) {
    UNSAFE.freeMemory(address);
    return 0;
  }

  static int setDirect0(FileDescriptor descriptor) throws IOException { throw new IOException(FileError.INVALID.text()); }
}
