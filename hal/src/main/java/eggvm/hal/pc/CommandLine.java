package eggvm.hal.pc;

import eggvm.hal.argument.Words;

/// The kernel's command line: words at spaces, each percent-encoded. `eggvm.debug-exit` before `--` is the machine's own.
/// Neither QEMU's PVH loader nor GRUB puts the kernel's file name in front.
public final class CommandLine {
  private CommandLine() {}

  private static final String DEBUG_EXIT = "eggvm.debug-exit";
  private static final String OWN_END = "--";

  private static long textAddress;

  /// NUL-terminated; changed when it is split.
  public static void use(long address) { textAddress = address; }

  static boolean wantsDebugExit() {
    boolean wanted = false;
    for (long word = firstWord(textAddress); length(word) > 0; word = firstWord(word + length(word))) {
      if (Words.equal(word, length(word), OWN_END)) return wanted;
      wanted |= Words.equal(word, length(word), DEBUG_EXIT);
    }
    return false;
  }

  /// Once: decoding happens in place.
  static String[] strings() {
    boolean debugExit = wantsDebugExit();
    String[] result = new String[count() - (debugExit ? 1 : 0)];
    int used = 0;
    for (long word = firstWord(textAddress); length(word) > 0; ) {
      int bytes = length(word);
      long next = firstWord(word + bytes);
      if (debugExit && Words.equal(word, bytes, DEBUG_EXIT)) debugExit = false;
      else result[used++] = Words.string(word, Words.decodePercents(word, bytes));
      word = next;
    }
    return result;
  }

  private static int count() {
    int count = 0;
    for (long word = firstWord(textAddress); length(word) > 0; word = firstWord(word + length(word))) count++;
    return count;
  }

  private static int length(long word) { return Words.bytesUpTo(word, Words.SPACE); }

  private static long firstWord(long address) {
    while (Words.startsWith(address, 1, " ")) address++;
    return address;
  }
}
