package eggvm.lib.java.io;

import eggvm.lib.fs.OpenFile;
import eggvm.lib.fs.OpenFlags;
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
    boolean writes = (mode & RandomAccessFile.O_RDWR) != 0;
    self.fd.fd = Opening.open(name, writes ? OpenFlags.READ_WRITE | OpenFlags.CREATE : OpenFlags.READ_ONLY);
  }

  static int read0(RandomAccessFile self) throws IOException {
    byte[] one = new byte[1];
    return Files.read(Files.of(self.fd), one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  static int readBytes0(RandomAccessFile self, byte[] to, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, to.length);
    return length == 0 ? 0 : Files.read(Files.of(self.fd), to, offset, length);
  }

  static void write0(RandomAccessFile self, int value) throws IOException {
    Files.writeAll(Files.of(self.fd), new byte[] {(byte) value}, 0, 1);
  }

  static void writeBytes0(RandomAccessFile self, byte[] from, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, from.length);
    if (length > 0) Files.writeAll(Files.of(self.fd), from, offset, length);
  }

  static long getFilePointer(RandomAccessFile self) throws IOException { return Files.of(self.fd).position(); }

  static void seek0(RandomAccessFile self, long position) throws IOException { Files.seek(Files.of(self.fd), position); }

  static long length0(RandomAccessFile self) throws IOException { return Files.of(self.fd).status().bytes(); }

  /// A position beyond the new end moves to it.
  static void setLength0(RandomAccessFile self, long length) throws IOException {
    OpenFile file = Files.of(self.fd);
    Files.truncate(file, length);
    if (file.position() > length) file.seek(length);
  }
}
