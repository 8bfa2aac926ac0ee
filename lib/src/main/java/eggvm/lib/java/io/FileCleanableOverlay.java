package eggvm.lib.java.io;

import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;

@Replaces("java.io.FileCleanable")
final class FileCleanableOverlay {
  private FileCleanableOverlay() {}

  static void cleanupClose0(int number, long handle) { Files.close(number); }
}
