package eggvm.lib.java.io;

import eggvm.vm.contract.Replaces;
import java.io.Console;

@Replaces("java.io.Console")
final class ConsoleOverlay {
  private ConsoleOverlay() {}

  /// Streams of bytes, no terminal.
  static int ttyStatus() { return 0; }

  /// `System.console()` is null without a terminal; looking for other providers would need the module graph.
  static Console instantiateConsole() { return null; }
}
