package eggvm.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void pipedStagesAreLines() {
    report(false, false);
    assertEquals("read\nwarning: w\ncompile\n", err.toString());
  }

  @Test
  void verboseShowsDetails() {
    report(false, true);
    assertEquals("read\n  half\nwarning: w\ncompile\n", err.toString());
  }

  @Test
  void aTerminalKeepsOnlyWarnings() {
    report(true, false);
    String clear = "\r\u001b[K";
    assertEquals(clear + "read" + clear + "read: half" + clear + "warning: w\n" + clear + "compile" + clear, err.toString());
  }

  private void report(boolean live, boolean verbose) {
    Console console = new Console(InputStream.nullInputStream(), System.out, new PrintStream(err), live);
    try (ConsoleProgress progress = new ConsoleProgress(console, verbose)) {
      progress.stage("read");
      progress.detail("half");
      progress.warning("w");
      progress.warning("w");
      progress.stage("compile");
    }
  }
}
