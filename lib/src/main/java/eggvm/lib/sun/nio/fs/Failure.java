package eggvm.lib.sun.nio.fs;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.FileException;
import java.io.IOException;
import sun.nio.fs.UnixException;

/// A failed system call as `java.nio.file` expects it.
final class Failure {
  private Failure() {}

  static UnixException of(IOException e) { return new UnixException((e instanceof FileException known ? known.error() : FileError.of(e.getMessage())).number()); }
}
