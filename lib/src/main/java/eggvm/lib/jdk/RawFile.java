package eggvm.lib.jdk;

import java.io.IOException;

/// An open file whose bytes need no array on their way from or to raw memory. Counts as [eggvm.lib.fs.OpenFile] has them.
public interface RawFile {
  int read(long address, int bytes) throws IOException;

  int write(long address, int bytes) throws IOException;
}
