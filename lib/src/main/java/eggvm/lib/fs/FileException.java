package eggvm.lib.fs;

import java.io.IOException;

/// A call that failed; the message is the error's text.
public final class FileException extends IOException {
  private static final long serialVersionUID = 1;

  private final FileError error;

  public FileException(FileError error) {
    super(error.text());
    this.error = error;
  }

  public FileError error() { return error; }
}
