package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import sun.nio.ch.IOStatus;

/// Without transfers in the kernel: the channels copy by way of a buffer.
@Replaces("sun.nio.ch.FileDispatcherImpl")
final class FileDispatcherImplOverlay {
  private FileDispatcherImplOverlay() {}

  static void init0() {}

  static long transferTo0(FileDescriptor from, long position, long bytes, FileDescriptor to, boolean append) {
    return IOStatus.UNSUPPORTED;
  }

  static long transferFrom0(FileDescriptor from, FileDescriptor to, long position, long bytes, boolean append) {
    return IOStatus.UNSUPPORTED;
  }
}
