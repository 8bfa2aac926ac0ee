package eggvm.lib.sun.nio.ch;

import eggvm.lib.jdk.Entropy;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;

@Replaces(value = "sun.nio.ch.IOUtil", missing = "no network in this image")
final class IOUtilOverlay {
  private IOUtilOverlay() {}

  private static final int MAX_DESCRIPTORS = 1 << 20;
  private static final int MAX_VECTORS = 1024;

  static boolean randomBytes(byte[] bytes) {
    Entropy.fill(bytes);
    return true;
  }

  static int fdVal(FileDescriptor descriptor) { return descriptor.fd; }

  static void setfdVal(FileDescriptor descriptor, int value) { descriptor.fd = value; }

  static void configureBlocking(FileDescriptor descriptor, boolean blocking) {}

  static int fdLimit() { return MAX_DESCRIPTORS; }

  static int iovMax() { return MAX_VECTORS; }

  static long writevMax() { return Integer.MAX_VALUE; }
}
