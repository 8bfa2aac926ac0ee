package eggvm.hal.cpu;

import eggvm.vm.machine.Cpu;

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
  private static final int FIRST_PLACES = 16;
  /// So that the stacks that exist can still grow, and tables for a new one be made.
  private static final long LEAST_FREE_BYTES = 16 * PAGE_BYTES;

  private static long nextPlace;
  private static long[] freeTops;
  private static int[] freePages;
  private static int freeCount;

  /// Top of a stack whose first page is there; 0 when the pool is low.
  public static long allocate(int bytes) {
    if (FramePool.freeBytes() < LEAST_FREE_BYTES) return 0;
    long top = place(pages(bytes));
    return top != 0 && mapPage(top - PAGE_BYTES) ? top : 0;
  }

  /// Frames go back to the pool, the place to the next stack of the same size.
  public static void free(long topAddress, int bytes) {
    int pages = pages(bytes);
    for (int i = 1; i <= pages; i++) unmapPage(topAddress - (long) i * PAGE_BYTES);
    if (freeCount == freeTops.length) grow();
    freeTops[freeCount] = topAddress;
    freePages[freeCount++] = pages;
  }

  public static boolean contains(long address) { return address >= START && address < nextPlace; }

  /// In the page fault of the thread whose stack is [top - bytes, top): true when the address was an untouched page of it
  /// and is there now.
  public static boolean touch(long address, long topAddress, long bytes) {
    if (address >= topAddress || address < topAddress - bytes) return false;
    return mapPage(address & -PAGE_BYTES);
  }

  private static boolean mapPage(long page) {
    long frame = FramePool.take();
    return frame != 0 && PageTables.map(page, frame, PageTables.WRITABLE | PageTables.NO_EXECUTE);
  }

  private static void unmapPage(long page) {
    long frame = PageTables.unmap(page);
    if (frame == 0) return;
    Cpu.invalidatePage(page);
    FramePool.giveBack(frame);
  }

  private static long place(int pages) {
    if (nextPlace == 0) begin();
    for (int i = 0; i < freeCount; i++) {
      if (freePages[i] == pages) return takePlace(i);
    }
    long top = nextPlace + (pages + 1L) * PAGE_BYTES;
    if (top > END) return 0;
    nextPlace = top;
    return top;
  }

  private static long takePlace(int index) {
    long top = freeTops[index];
    freeCount--;
    freeTops[index] = freeTops[freeCount];
    freePages[index] = freePages[freeCount];
    return top;
  }

  private static void begin() {
    nextPlace = START;
    freeTops = new long[FIRST_PLACES];
    freePages = new int[FIRST_PLACES];
  }

  private static void grow() {
    long[] tops = new long[2 * freeCount];
    int[] pages = new int[2 * freeCount];
    for (int i = 0; i < freeCount; i++) {
      tops[i] = freeTops[i];
      pages[i] = freePages[i];
    }
    freeTops = tops;
    freePages = pages;
  }

  private static int pages(int bytes) { return (bytes + PAGE_BYTES - 1) / PAGE_BYTES; }
}
