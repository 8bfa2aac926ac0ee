package eggvm.lib.java.io;

import eggvm.lib.fs.OpenFile;
import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

@Replaces("java.io.FileInputStream")
final class FileInputStreamOverlay {
  private static final int TRANSFER_BYTES = 16384;

  private FileInputStreamOverlay() {}

  static void open0(FileInputStream self, String name) throws FileNotFoundException { self.fd.fd = Opening.forReading(name); }

  static int read0(FileInputStream self) throws IOException {
    byte[] one = new byte[1];
    return Files.read(Files.of(self.fd), one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  static int readBytes(FileInputStream self, byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    return length == 0 ? 0 : Files.read(Files.of(self.fd), to, offset, length);
  }

  static long length0(FileInputStream self) throws IOException { return Files.of(self.fd).status().bytes(); }

  static long position0(FileInputStream self) throws IOException { return Files.of(self.fd).position(); }

  static long skip0(FileInputStream self, long bytes) throws IOException {
    OpenFile file = Files.of(self.fd);
    file.seek(file.position() + bytes);
    return bytes;
  }

  /// By way of a buffer, as any stream: the JDK's short cut names file channels.
  static long transferTo(FileInputStream self, OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    byte[] buffer = new byte[TRANSFER_BYTES];
    long transferred = 0;
    for (int read = self.read(buffer); read >= 0; read = self.read(buffer)) {
      out.write(buffer, 0, read);
      transferred += read;
    }
    return transferred;
  }

  static int available0(FileInputStream self) throws IOException { return Files.of(self.fd).available(); }

  static boolean isRegularFile0(FileInputStream self, FileDescriptor descriptor) {
    try {
      return Files.of(descriptor).status().isRegular();
    } catch (IOException e) {
      return false;
    }
  }
}
