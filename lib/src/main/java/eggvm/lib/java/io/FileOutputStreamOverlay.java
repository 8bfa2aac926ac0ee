package eggvm.lib.java.io;

import eggvm.lib.fs.OpenFlags;
import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Objects;

/// Whether a stream appends, its open file knows.
@Replaces("java.io.FileOutputStream")
final class FileOutputStreamOverlay {
  private FileOutputStreamOverlay() {}

  static void open0(FileOutputStream self, String name, boolean append) throws FileNotFoundException {
    self.fd.fd = Opening.open(name, OpenFlags.WRITE_ONLY | OpenFlags.CREATE | (append ? OpenFlags.APPEND : OpenFlags.TRUNCATE));
  }

  static void write(FileOutputStream self, int value, boolean append) throws IOException {
    Files.writeAll(Files.of(self.fd), new byte[] {(byte) value}, 0, 1);
  }

  static void writeBytes(FileOutputStream self, byte[] from, int offset, int length, boolean append) throws IOException {
    Objects.checkFromIndexSize(offset, length, from.length);
    if (length > 0) Files.writeAll(Files.of(self.fd), from, offset, length);
  }
}
