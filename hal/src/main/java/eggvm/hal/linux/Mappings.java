package eggvm.hal.linux;

import eggvm.hal.stack.FreeStacks;

/// Memory of the process, by whole pages.
public final class Mappings {
  private Mappings() {}

  private static final int PAGE_BYTES = 4096;
  private static final int GUARD_BYTES = 16 * PAGE_BYTES;
  private static final int KEPT_BYTES = 4 * PAGE_BYTES;
  /// Two mappings each; the kernel allows 65,530 of them (sysctl vm.max_map_count). Every prologue checks the limit anyhow.
  private static final int MAX_GUARDED_STACKS = 16_000;

  private static int stacks;

  /// Zeroed memory; 0 when there is none.
  public static long allocate(long bytes, boolean below4GiB) {
    long address = SystemCalls.map(bytes, SystemCalls.MAP_NORESERVE | (below4GiB ? SystemCalls.MAP_32BIT : 0));
    return SystemCalls.failed(address) ? 0 : address;
  }

  private static final long LOWEST_HEAP = 1L << 28;
  private static final long HEAP_STEP = 1L << 26;
  private static final long LOW_END = 1L << 32;

  /// Zeroed memory below 4 GiB, where references reach: so many bytes, and one more for each `1 << tableShift` bytes of address space up to
  /// their end, for a table that begins with address 0. 0 when there is none.
  public static long allocateHeap(long bytes, int tableShift) {
    for (long address = LOWEST_HEAP; address <= LOW_END - bytes; address += HEAP_STEP) {
      long mappedBytes = bytes + (address + bytes >>> tableShift);
      if (address + mappedBytes > LOW_END) return 0;
      long found = SystemCalls.mapAt(address, mappedBytes, SystemCalls.MAP_NORESERVE);
      if (found == address) return address;
      if (!SystemCalls.failed(found)) SystemCalls.unmap(found, mappedBytes);
    }
    return 0;
  }

  /// Guarded as long as the kernel has room for the mappings.
  static long allocateStack(int bytes) {
    long stackBytes = alignUp(bytes);
    long top = FreeStacks.take(stackBytes);
    return top != 0 ? top : freshStack(stackBytes);
  }

  private static long freshStack(long stackBytes) {
    long mappedBytes = GUARD_BYTES + stackBytes;
    long address = allocate(mappedBytes, false);
    if (address == 0) return 0;
    if (++stacks <= MAX_GUARDED_STACKS) SystemCalls.protect(address, GUARD_BYTES, SystemCalls.PROT_NONE);
    return address + mappedBytes;
  }

  /// What lies below the first pages goes back to the kernel, the place to the next stack of the same size.
  static void freeStack(long topAddress, int bytes) {
    long stackBytes = alignUp(bytes);
    if (FreeStacks.keep(topAddress, stackBytes)) SystemCalls.forget(topAddress - stackBytes, stackBytes - KEPT_BYTES);
    else SystemCalls.unmap(topAddress - stackBytes - GUARD_BYTES, stackBytes + GUARD_BYTES);
  }

  private static long alignUp(long bytes) { return (bytes + PAGE_BYTES - 1) & -PAGE_BYTES; }
}
