package eggvm.lib.sun.nio.ch;

import eggvm.lib.fs.OpenFile;
import eggvm.lib.fs.Pipe;
import eggvm.lib.jdk.Entropy;
import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import java.io.IOException;

@Replaces("sun.nio.ch.IOUtil")
final class IOUtilOverlay {
  private IOUtilOverlay() {}

  private static final int MAX_DESCRIPTORS = 1 << 20;
  private static final int DRAIN_BYTES = 64;
  private static final int MAX_VECTORS = 1024;

  static boolean randomBytes(byte[] bytes) {
    Entropy.fill(bytes);
    return true;
  }

  static int fdVal(FileDescriptor descriptor) { return descriptor.fd; }

  static void setfdVal(FileDescriptor descriptor, int value) { descriptor.fd = value; }

  static void configureBlocking(FileDescriptor descriptor, boolean blocking) throws IOException { Files.of(descriptor).nonBlocking(!blocking); }

  /// The reading end in the upper half.
  static long makePipe(boolean blocking) throws IOException {
    Pipe pipe = new Pipe();
    pipe.reader().nonBlocking(!blocking);
    pipe.writer().nonBlocking(!blocking);
    return (long) Files.add(pipe.reader()) << 32 | Files.add(pipe.writer());
  }

  static int write1(int descriptor, byte value) throws IOException { return Transfers.status(Files.write(Files.of(descriptor), new byte[] {value}, 0, 1)); }

  /// True: there was something.
  static boolean drain(int descriptor) throws IOException {
    OpenFile file = Files.of(descriptor);
    byte[] bytes = new byte[DRAIN_BYTES];
    boolean drained = false;
    while (file.read(bytes, 0, bytes.length) > 0) drained = true;
    return drained;
  }

  static int drain1(int descriptor) throws IOException { return Transfers.status(Files.read(Files.of(descriptor), new byte[1], 0, 1)); }

  static int fdLimit() { return MAX_DESCRIPTORS; }

  static int iovMax() { return MAX_VECTORS; }

  static long writevMax() { return Integer.MAX_VALUE; }
}
