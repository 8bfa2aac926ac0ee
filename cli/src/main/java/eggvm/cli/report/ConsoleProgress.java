package eggvm.cli.report;

import eggvm.aot.Progress;
import eggvm.cli.Console;
import java.util.LinkedHashSet;
import java.util.Set;

/// One line that overwrites itself on a terminal, plain lines elsewhere. Writes to standard error: standard output
/// belongs to the program that `egg run` starts.
public final class ConsoleProgress implements Progress, AutoCloseable {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final int COLUMNS = 79;

  private final Console console;
  private final boolean verbose;
  private final Set<String> warnings = new LinkedHashSet<>();
  private String stage = "";

  public ConsoleProgress(Console console, boolean verbose) {
    this.console = console;
    this.verbose = verbose;
  }

  @Override
  public synchronized void stage(String name) {
    stage = name;
    if (console.live()) overwrite(name);
    else console.err().println(name);
  }

  @Override
  public synchronized void detail(String text) {
    if (verbose) line("  " + text);
    else if (console.live()) overwrite(stage + ": " + text);
  }

  @Override
  public synchronized void warning(String text) {
    if (warnings.add(text)) line("warning: " + text);
  }

  @Override
  public synchronized void close() {
    if (console.live()) console.err().print(CLEAR_LINE);
    console.err().flush();
  }

  private void line(String text) {
    console.err().println(console.live() ? CLEAR_LINE + text : text);
  }

  private void overwrite(String text) {
    console.err().print(CLEAR_LINE + (text.length() > COLUMNS ? text.substring(0, COLUMNS) : text));
    console.err().flush();
  }
}
