package eggvm.hal.stack;

import eggvm.vm.machine.Memory;

/// Stacks of ended threads, by size, linked through their topmost words, which therefore stay in memory. Needs no heap.
/// The table of sizes stands where the machine's start code says: pairs of bytes and the first stack's top. Programs use few sizes;
/// a stack of one more is not kept.
public final class FreeStacks {
  private FreeStacks() {}

  public static final int TABLE_BYTES = 256;
  private static final int ENTRY_BYTES = 16;
  private static final int FIRST = 8;
  private static final int LINK = -8;

  private static long tableAddress;

  public static void use(long table) { tableAddress = table; }

  /// Top of a stack of exactly this size; 0: there is none.
  public static long take(long bytes) {
    long entry = entry(bytes);
    if (entry == 0) return 0;
    long top = Memory.getLong(entry + FIRST);
    if (top != 0) Memory.putLong(entry + FIRST, Memory.getLong(top + LINK));
    return top;
  }

  /// False: too many sizes.
  public static boolean keep(long topAddress, long bytes) {
    long entry = entry(bytes);
    if (entry == 0) return false;
    Memory.putLong(topAddress + LINK, Memory.getLong(entry + FIRST));
    Memory.putLong(entry + FIRST, topAddress);
    return true;
  }

  private static long entry(long bytes) {
    for (long entry = tableAddress; entry < tableAddress + TABLE_BYTES; entry += ENTRY_BYTES) {
      if (Memory.getLong(entry) == 0) Memory.putLong(entry, bytes);
      if (Memory.getLong(entry) == bytes) return entry;
    }
    return 0;
  }
}
