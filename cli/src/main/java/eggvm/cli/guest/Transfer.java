package eggvm.cli.guest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/// Copies bytes as they come, on a thread of its own.
final class Transfer {
  private static final int CHUNK_BYTES = 8192;

  private Transfer() {}

  /// What goes into a stream at its end, besides closing it.
  interface Input {
    void write(byte[] chunk, int bytes, OutputStream out) throws IOException;

    void end(OutputStream out) throws IOException;
  }

  /// From the child. When nobody takes the output any more, `closed` is told; reading goes on, so that the child does not hang.
  static Thread output(InputStream in, PrintStream out, Runnable closed) {
    return start("output", () -> copy(in, out, closed));
  }

  /// To the child, until either side ends.
  static Thread input(InputStream in, OutputStream out, Input form) {
    return start("input", () -> feed(in, out, form));
  }

  private static void copy(InputStream in, PrintStream out, Runnable closed) {
    byte[] chunk = new byte[CHUNK_BYTES];
    try {
      for (int bytes; (bytes = in.read(chunk)) > 0; ) {
        out.write(chunk, 0, bytes);
        if (out.checkError()) closed.run(); // checkError flushes
      }
    } catch (IOException childEnded) {
      return;
    }
  }

  private static void feed(InputStream in, OutputStream out, Input form) {
    byte[] chunk = new byte[CHUNK_BYTES];
    try {
      for (int bytes; (bytes = read(in, chunk)) > 0; ) {
        form.write(chunk, bytes, out);
        out.flush();
      }
      form.end(out);
    } catch (IOException childEnded) {
      return;
    }
  }

  /// A standard input that was closed before we started cannot be read, and has ended.
  private static int read(InputStream in, byte[] chunk) {
    try {
      return in.read(chunk);
    } catch (IOException closed) {
      return -1;
    }
  }

  private static Thread start(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name("egg " + name).start(work);
  }
}
