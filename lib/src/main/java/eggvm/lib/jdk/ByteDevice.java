package eggvm.lib.jdk;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.FileException;
import eggvm.lib.fs.FileStatus;
import eggvm.lib.fs.Mode;
import eggvm.lib.fs.OpenFile;
import java.util.Arrays;

/// Devices that are bytes and nothing else. Source: null(4), full(4), random(4).
final class ByteDevice extends OpenFile {
  static final int NULL = 0;
  static final int ZERO = 1;
  static final int FULL = 2;
  static final int RANDOM = 3;

  private final int kind;

  ByteDevice(int kind) { this.kind = kind; }

  @Override
  public int read(byte[] to, int offset, int length) {
    if (kind == NULL) return -1;
    if (kind == RANDOM) System.arraycopy(Entropy.bytes(length), 0, to, offset, length);
    else Arrays.fill(to, offset, offset + length, (byte) 0);
    return length;
  }

  @Override
  public int readAt(long position, byte[] to, int offset, int length) { return read(to, offset, length); }

  @Override
  public int write(byte[] from, int offset, int length) throws FileException {
    if (kind == FULL) throw new FileException(FileError.NO_SPACE);
    return length;
  }

  @Override
  public int writeAt(long position, byte[] from, int offset, int length) throws FileException { return write(from, offset, length); }

  @Override
  public long position() { return 0; }

  @Override
  public void seek(long position) {}

  @Override
  public FileStatus status() { return FileStatus.nameless(Mode.CHARACTER_DEVICE); }
}
