package eggvm.cli.guest;

import java.io.IOException;
import java.io.OutputStream;

/// Input of a process: bytes unchanged, and its end is an end.
final class PipeInput implements Transfer.Input {
  @Override
  public void write(byte[] chunk, int bytes, OutputStream out) throws IOException {
    out.write(chunk, 0, bytes);
  }

  @Override
  public void end(OutputStream out) throws IOException {
    out.close();
  }
}
