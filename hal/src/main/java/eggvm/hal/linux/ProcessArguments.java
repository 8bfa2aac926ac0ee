package eggvm.hal.linux;

import eggvm.hal.argument.Words;
import eggvm.vm.machine.Memory;

/// The process's arguments, as the kernel leaves them on the stack: argc, then argv. `--memory=BYTES` and `-m BYTES` before
/// `--` are the machine's own and not passed on.
public final class ProcessArguments {
  private ProcessArguments() {}

  private static final String MEMORY = "--memory=";
  private static final int MEMORY_BYTES = 9;
  private static final String MEMORY_SHORT = "-m";

  private static long stackAddress;

  public static void use(long initialStackAddress) { stackAddress = initialStackAddress; }

  /// The size that was asked for, else `defaultBytes`; -1 when it cannot be understood.
  public static long memoryBytes(long defaultBytes) {
    long bytes = defaultBytes;
    int end = ownEnd();
    for (int i = 1; i < end; i++) {
      if (starts(i, MEMORY)) bytes = Words.byteCount(word(i) + MEMORY_BYTES, length(i) - MEMORY_BYTES);
      else if (is(i, MEMORY_SHORT) && i + 1 < end) bytes = Words.byteCount(word(i + 1), length(i + 1));
    }
    return bytes;
  }

  static String[] strings() {
    int end = ownEnd();
    String[] all = new String[count()];
    int used = 0;
    for (int i = 1; i < all.length; i++) {
      int skipped = i < end ? ownWords(i) : 0;
      if (skipped == 0) all[used++] = Words.string(word(i), length(i));
      else i += skipped - 1;
    }
    String[] result = new String[used];
    for (int i = 0; i < used; i++) result[i] = all[i];
    return result;
  }

  private static int ownWords(int index) {
    if (is(index, MEMORY_SHORT)) return 2;
    return starts(index, MEMORY) ? 1 : 0;
  }

  /// Index of `--`; 0 when there is none, so that nothing is the machine's.
  private static int ownEnd() {
    int count = count();
    for (int i = 1; i < count; i++) {
      if (is(i, "--")) return i;
    }
    return 0;
  }

  private static int count() { return Memory.getInt(stackAddress); }

  private static long word(int index) { return Memory.getLong(stackAddress + 8 + 8L * index); }

  private static int length(int index) { return Words.bytesUpTo(word(index), 0); }

  private static boolean starts(int index, String prefix) { return Words.startsWith(word(index), length(index), prefix); }

  private static boolean is(int index, String word) { return Words.equal(word(index), length(index), word); }
}
