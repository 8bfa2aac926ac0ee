package eggvm.lib.sun.nio.ch;

import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.OpenFile;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import java.io.IOException;
import sun.nio.ch.IOStatus;

/// Channels of [Files].
@Replaces(value = "sun.nio.ch.UnixFileDispatcherImpl", missing = "the file system is read-only")
final class UnixFileDispatcherImplOverlay {
  private UnixFileDispatcherImplOverlay() {}

  private static final int PAGE_BYTES = 4096;

  static int read0(FileDescriptor descriptor, long address, int bytes) throws IOException {
    int read = Files.read(descriptor.fd, address, bytes);
    return read < 0 ? IOStatus.EOF : read;
  }

  static int pread0(FileDescriptor descriptor, long address, int bytes, long position) throws IOException {
    OpenFile file = Files.of(descriptor);
    long kept = file.position();
    file.seek(position);
    try {
      return read0(descriptor, address, bytes);
    } finally {
      file.seek(kept);
    }
  }

  static int write0(FileDescriptor descriptor, long address, int bytes) throws IOException {
    return Files.write(descriptor.fd, address, bytes);
  }

  static long seek0(FileDescriptor descriptor, long position) throws IOException {
    OpenFile file = Files.of(descriptor);
    if (position >= 0) file.seek(position);
    return file.position();
  }

  static long size0(FileDescriptor descriptor) throws IOException { return Files.of(descriptor).length(); }

  static int available0(FileDescriptor descriptor) throws IOException { return Files.of(descriptor).available(); }

  static int force0(FileDescriptor descriptor, boolean metadata) { return 0; }

  static boolean isOther0(FileDescriptor descriptor) throws IOException { return !Files.of(descriptor).isRegular(); }

  static void closeIntFD(int descriptor) { Files.close(descriptor); }

  static long allocationGranularity0() { return PAGE_BYTES; }
}
