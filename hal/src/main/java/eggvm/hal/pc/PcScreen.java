package eggvm.hal.pc;

import eggvm.hal.console.TextConsole;

/// The screen as a second console, when one was asked for and found.
public final class PcScreen {
  private PcScreen() {}

  private static TextConsole console;

  /// From now on all output goes there too.
  public static void use(TextConsole screen) { console = screen; }

  static void write(long address, int bytes) {
    if (console != null) console.write(address, bytes);
  }
}
