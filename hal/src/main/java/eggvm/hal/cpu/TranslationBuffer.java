package eggvm.hal.cpu;

import eggvm.vm.machine.Memory;

/// Makes QEMU's translation buffer large. The emulator (TCG) begins with 64 to 256 pages and doubles that only when the buffer
/// is flushed while more than 70 % of it is in use. Nothing flushes it later, so a program that works on more than 1 MiB
/// would spend a third of its time in page walks. Hence it is filled and flushed until it is large enough.
/// Source: QEMU 7.2, accel/tcg/cputlb.c, tlb_mmu_resize_locked.
///
/// What fills it is a window of large pages that all show the same 2 MiB, for the host gives memory to each page that is read.
public final class TranslationBuffer {
  private TranslationBuffer() {}

  private static final int FEWEST_PAGES = 64;
  private static final int MOST_PAGES = 16384;
  /// Of memory: a program is not everywhere at once, and the start shall not take long.
  private static final int SHARE = 4;
  /// Behind the stacks.
  private static final long WINDOW = 1L << 40;

  /// Kept, or the reads would be left out.
  private static long seenBits;

  /// In the space in force. `shown` is the start of a large page of memory whose contents do not matter; out of frames, nothing is done.
  public static void grow(long memoryBytes, long shown) {
    if (!Features.isQemuTcg()) return;
    long limitPages = memoryBytes / PageTables.PAGE_BYTES / SHARE;
    for (long pages = FEWEST_PAGES; pages <= MOST_PAGES && pages <= limitPages; pages *= 2) {
      if (!show(pages, shown)) break;
      fill(pages);
      PageTables.load();
    }
    PageTables.unmapLarge(WINDOW, WINDOW + MOST_PAGES * PageTables.PAGE_BYTES);
    PageTables.load();
  }

  private static boolean show(long pages, long shown) {
    for (long offset = 0; offset < pages * PageTables.PAGE_BYTES; offset += PageTables.LARGE_BYTES) {
      if (!PageTables.mapLargePage(WINDOW + offset, shown, PageTables.NO_EXECUTE)) return false;
    }
    return true;
  }

  private static void fill(long pages) {
    for (long i = 0; i < pages; i++) seenBits |= Memory.getLong(WINDOW + i * PageTables.PAGE_BYTES);
  }
}
