package eggvm.hal.pc;

import eggvm.hal.argument.Words;

/// The kernel's command line: words at spaces, each percent-encoded. Before `--` some are the machine's own: `eggvm.debug-exit` ends QEMU by its
/// isa-debug-exit; `eggvm.pic` keeps to the interrupt controllers and timer of the PC/AT; `eggvm.display` uses screen and keyboard as well as the
/// serial port, `eggvm.keyboard=de` makes it a German one.
/// Neither QEMU's PVH loader nor GRUB puts the kernel's file name in front.
public final class CommandLine {
  private CommandLine() {}

  private static final String DEBUG_EXIT = "eggvm.debug-exit";
  private static final String OLD_CONTROLLERS = "eggvm.pic";
  private static final String DISPLAY = "eggvm.display";
  private static final String GERMAN_KEYBOARD = "eggvm.keyboard=de";
  private static final String OWN_END = "--";

  private static long textAddress;

  /// NUL-terminated; changed when it is split.
  public static void use(long address) { textAddress = address; }

  static boolean wantsDebugExit() { return count(DEBUG_EXIT) != 0; }

  static boolean wantsOldControllers() { return count(OLD_CONTROLLERS) != 0; }

  public static boolean wantsDisplay() { return count(DISPLAY) != 0; }

  public static boolean wantsGermanKeyboard() { return count(GERMAN_KEYBOARD) != 0; }

  /// How often the word is there before `--`, which there has to be.
  private static int count(String own) {
    int found = 0;
    for (long word = firstWord(textAddress); length(word) > 0; word = firstWord(word + length(word))) {
      if (Words.equal(word, length(word), OWN_END)) return found;
      if (Words.equal(word, length(word), own)) found++;
    }
    return 0;
  }

  /// Once: decoding happens in place.
  static String[] strings() {
    int own = count(DEBUG_EXIT) + count(OLD_CONTROLLERS) + count(DISPLAY) + count(GERMAN_KEYBOARD);
    String[] result = new String[count() - own];
    int used = 0;
    for (long word = firstWord(textAddress); length(word) > 0; ) {
      int bytes = length(word);
      long next = firstWord(word + bytes);
      if (own != 0 && isOwn(word, bytes)) own--;
      else result[used++] = Words.string(word, Words.decodePercents(word, bytes));
      word = next;
    }
    return result;
  }

  private static boolean isOwn(long word, int bytes) {
    return Words.equal(word, bytes, DEBUG_EXIT)
        || Words.equal(word, bytes, OLD_CONTROLLERS)
        || Words.equal(word, bytes, DISPLAY)
        || Words.equal(word, bytes, GERMAN_KEYBOARD);
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
