package eggvm.lib.jdk;

import java.io.IOException;

/// What stands behind a file descriptor.
public abstract class OpenFile {
  /// Waits for at least one byte; -1 at the end. `length` is positive.
  public int read(byte[] to, int offset, int length) throws IOException { throw new IOException("Bad file descriptor"); }

  public void write(byte[] from, int offset, int length) throws IOException { throw new IOException("Bad file descriptor"); }

  /// Bytes that can be read without waiting.
  public int available() throws IOException { return 0; }

  public boolean isRegular() { return false; }

  public long length() throws IOException { throw new IOException("Illegal seek"); }

  public long position() throws IOException { throw new IOException("Illegal seek"); }

  public void seek(long position) throws IOException { throw new IOException("Illegal seek"); }

  public void close() {}
}
