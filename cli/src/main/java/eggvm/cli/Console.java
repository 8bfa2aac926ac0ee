package eggvm.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/// The streams of one run of `egg`.
///
/// @param live whether `err` is a terminal, on which progress may overwrite itself
public record Console(InputStream in, PrintStream out, PrintStream err, boolean live) {
  /// Whether these are the streams of this process, which a child may inherit.
  public boolean own() {
    return in == System.in && out == System.out && err == System.err;
  }

  public void complain(List<String> lines) {
    lines.forEach(line -> err.println("egg: " + line));
  }
}
