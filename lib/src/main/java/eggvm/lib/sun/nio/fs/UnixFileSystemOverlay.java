package eggvm.lib.sun.nio.fs;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.OpenFile;
import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import eggvm.vm.machine.Memory;
import java.io.IOException;
import sun.nio.fs.UnixException;

@Replaces("sun.nio.fs.UnixFileSystem")
final class UnixFileSystemOverlay {
  private UnixFileSystemOverlay() {}

  /// Until the end of `from`, or until somebody writes at `cancelAddress`, if that is not 0.
  static void bufferedCopy0(int to, int from, long address, int bytes, long cancelAddress) throws UnixException {
    try {
      OpenFile source = Files.of(from);
      OpenFile target = Files.of(to);
      for (int read; (read = Files.read(source, address, bytes)) > 0; ) {
        if (cancelAddress != 0 && Memory.getInt(cancelAddress) != 0) throw new UnixException(FileError.CANCELLED.number());
        for (int done = 0; done < read; ) done += Files.write(target, address + done, read - done);
      }
    } catch (IOException e) {
      throw Failure.of(e);
    }
  }
}
