package eggvm.lib.java.io;

import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Objects;

@Replaces("java.io.FileOutputStream")
final class FileOutputStreamOverlay {
  private FileOutputStreamOverlay() {}

  static void open0(FileOutputStream self, String name, boolean append) throws FileNotFoundException {
    throw new FileNotFoundException(name + " (Read-only file system)");
  }

  static void write(FileOutputStream self, int value, boolean append) throws IOException {
    Files.of(self.fd).write(new byte[] {(byte) value}, 0, 1);
  }

  static void writeBytes(FileOutputStream self, byte[] from, int offset, int length, boolean append) throws IOException {
    Objects.checkFromIndexSize(offset, length, from.length);
    if (length > 0) Files.of(self.fd).write(from, offset, length);
  }
}
