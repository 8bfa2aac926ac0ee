package eggvm.lib.java.io;

import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Objects;

@Replaces("java.io.RandomAccessFile")
final class RandomAccessFileOverlay {
  private RandomAccessFileOverlay() {}

  static void open0(RandomAccessFile self, String name, int mode) throws FileNotFoundException {
    if ((mode & RandomAccessFile.O_RDONLY) == 0) throw new FileNotFoundException(name + " (Read-only file system)");
    self.fd.fd = Files.openForReading(name);
  }

  static int read0(RandomAccessFile self) throws IOException {
    byte[] one = new byte[1];
    return Files.of(self.fd).read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  static int readBytes0(RandomAccessFile self, byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    return length == 0 ? 0 : Files.of(self.fd).read(to, offset, length);
  }

  static void write0(RandomAccessFile self, int value) throws IOException {
    Files.of(self.fd).write(new byte[] {(byte) value}, 0, 1);
  }

  static void writeBytes0(RandomAccessFile self, byte[] from, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, from.length);
    Files.of(self.fd).write(from, offset, length);
  }

  static long getFilePointer(RandomAccessFile self) throws IOException { return Files.of(self.fd).position(); }

  static void seek0(RandomAccessFile self, long position) throws IOException { Files.of(self.fd).seek(position); }

  static long length0(RandomAccessFile self) throws IOException { return Files.of(self.fd).length(); }

  static void setLength0(RandomAccessFile self, long length) throws IOException { throw new IOException("Read-only file system"); }
}
