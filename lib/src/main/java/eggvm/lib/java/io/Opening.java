package eggvm.lib.java.io;

import eggvm.lib.fs.OpenFlags;
import eggvm.lib.jdk.RootFiles;
import java.io.FileNotFoundException;
import java.io.IOException;

/// How streams open files: a directory is none, and each failure is a [FileNotFoundException] with the reason in brackets.
final class Opening {
  private static final int NEW_FILE = 0666;

  private Opening() {}

  static int forReading(String name) throws FileNotFoundException { return open(name, OpenFlags.READ_ONLY); }

  static int open(String name, int flags) throws FileNotFoundException {
    try {
      return RootFiles.openNoDirectory(name, flags, NEW_FILE);
    } catch (IOException e) {
      throw new FileNotFoundException(name + " (" + e.getMessage() + ")");
    }
  }
}
