package eggvm.hal.cpu;

import eggvm.hal.stack.FreeStacks;

/// Thread stacks in a part of the address space that nothing else uses. A page gets its frame when it is first touched,
/// so that a stack costs what it is used for.
/// ```
/// 1 << 39   guard page, stack, guard page, stack, ...
/// ```
public final class StackArea {
  private StackArea() {}

  private static final long START = 1L << 39;
  private static final long END = START + (1L << 39);
  private static final int PAGE_BYTES = 4096;
  /// So that the stacks that exist can still grow, and tables for a new one be made.
  private static final long LEAST_FREE_BYTES = 16 * PAGE_BYTES;
  /// Enough for a stack of the default size to be filled before the next poll.
  private static final long LOW_BYTES = 512 * PAGE_BYTES;
  private static final int LOAN_BYTES = 1 << 20;

  private static long nextPlace;

  /// Top of a stack whose first page is there; 0 when the pool is low.
  public static long allocate(int bytes) {
    if (FramePool.freeBytes() < LEAST_FREE_BYTES) return 0;
    long stackBytes = pageBytes(bytes);
    long top = FreeStacks.take(stackBytes);
    return top != 0 ? top : fresh(stackBytes);
  }

  private static long fresh(long stackBytes) {
    if (nextPlace == 0) nextPlace = START;
    long top = nextPlace + PAGE_BYTES + stackBytes;
    if (top > END || !mapPage(top - PAGE_BYTES)) return 0;
    nextPlace = top;
    return top;
  }

  /// Frames go back to the pool, but for that of the first page, which with the place goes to the next stack of the same size.
  public static void free(long topAddress, int bytes) {
    long stackBytes = pageBytes(bytes);
    boolean isKept = FreeStacks.keep(topAddress, stackBytes);
    if (PageTables.unmapAll(topAddress - stackBytes, isKept ? topAddress - PAGE_BYTES : topAddress) != 0) PageTables.load();
  }

  public static boolean contains(long address) { return address >= START && address < nextPlace; }

  /// In the page fault of the thread whose stack is [top - bytes, top): true when the address was an untouched page of it
  /// and is there now.
  public static boolean touch(long address, long topAddress, long bytes) {
    if (address >= topAddress || address < topAddress - bytes) return false;
    return mapPage(address & -PAGE_BYTES);
  }

  public static boolean isLow() { return FramePool.freeBytes() < LOW_BYTES; }

  /// What to borrow from the heap now.
  public static int wantedBytes() { return isLow() ? LOAN_BYTES : 0; }

  private static boolean mapPage(long page) {
    long frame = FramePool.take();
    return frame != 0 && PageTables.map(page, frame, PageTables.WRITABLE | PageTables.NO_EXECUTE);
  }

  private static long pageBytes(int bytes) { return (bytes + PAGE_BYTES - 1L) & -PAGE_BYTES; }
}
