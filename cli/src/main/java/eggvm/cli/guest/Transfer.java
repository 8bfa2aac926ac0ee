package eggvm.cli.guest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Copies bytes as they come, on a thread of its own.
final class Transfer {
  private static final int CHUNK_BYTES = 8192;

  private Transfer() {}

  /// What goes into a stream at its end, besides closing it.
  interface Input {
    void write(byte[] chunk, int bytes, OutputStream out) throws IOException;

    void end(OutputStream out) throws IOException;
  }

  /// From the child; keeps reading when `out` is gone, so that the child is never blocked.
  static Thread output(InputStream in, OutputStream out) {
    return start("output", () -> copy(in, out));
  }

  /// To the child, until either side ends.
  static Thread input(InputStream in, OutputStream out, Input form) {
    return start("input", () -> feed(in, out, form));
  }

  private static void copy(InputStream in, OutputStream out) {
    byte[] chunk = new byte[CHUNK_BYTES];
    try {
      for (int bytes; (bytes = in.read(chunk)) > 0; ) {
        out.write(chunk, 0, bytes);
        out.flush();
      }
    } catch (IOException childEnded) {
      return;
    }
  }

  private static void feed(InputStream in, OutputStream out, Input form) {
    byte[] chunk = new byte[CHUNK_BYTES];
    try {
      for (int bytes; (bytes = in.read(chunk)) > 0; ) {
        form.write(chunk, bytes, out);
        out.flush();
      }
      form.end(out);
    } catch (IOException childEnded) {
      return;
    }
  }

  private static Thread start(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name("egg " + name).start(work);
  }
}
