package eggvm.cli.guest;

import java.io.IOException;
import java.io.OutputStream;

/// Input on a serial line, which knows no end: Ctrl-D (0x04) stands for it, and a literal 0x04, 0x10 or 0x1c is sent behind a
/// DLE (0x10), the "data link escape" of ASCII. The line stays open after the end, as a terminal does. From a terminal, where
/// Ctrl-V lets one type it, 0x1c is the key that it is on the line: the guest prints its threads. Where a keyboard types as well, the end of this input
/// is not the end of all, and is not sent.
final class SerialInput implements Transfer.Input {
  static final int END_OF_INPUT = 0x04;
  static final int ESCAPE = 0x10;
  static final int THREAD_DUMP = 0x1c;

  private final boolean isTerminal;
  private final boolean hasEnd;

  SerialInput(boolean isTerminal, boolean hasEnd) {
    this.isTerminal = isTerminal;
    this.hasEnd = hasEnd;
  }

  @Override
  public void write(byte[] chunk, int bytes, OutputStream out) throws IOException {
    byte[] escaped = new byte[2 * bytes];
    int length = 0;
    for (int i = 0; i < bytes; i++) {
      if (isSpecial(chunk[i])) escaped[length++] = ESCAPE;
      escaped[length++] = chunk[i];
    }
    out.write(escaped, 0, length);
  }

  private boolean isSpecial(byte value) { return value == END_OF_INPUT || value == ESCAPE || value == THREAD_DUMP && !isTerminal; }

  @Override
  public void end(OutputStream out) throws IOException {
    if (hasEnd) out.write(END_OF_INPUT);
    out.flush();
  }
}
