package eggvm.lib.jdk;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.FileException;
import eggvm.lib.fs.FileStatus;
import eggvm.lib.fs.Mode;
import eggvm.lib.fs.OpenFile;

/// What a descriptor stands for while it is being closed: at its end both ways.
public final class ClosingFile extends OpenFile {
  @Override
  public int read(byte[] to, int offset, int length) { return -1; }

  @Override
  public int write(byte[] from, int offset, int length) throws FileException { throw new FileException(FileError.BROKEN_PIPE); }

  @Override
  public int readiness() { return READABLE | WRITABLE | HUNG_UP; }

  @Override
  public FileStatus status() { return FileStatus.nameless(Mode.SOCKET); }
}
