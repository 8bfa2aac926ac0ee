package eggvm.hal.linux;

/// Memory of the process, by whole pages.
public final class Mappings {
  private Mappings() {}

  private static final int PAGE_BYTES = 4096;
  private static final int GUARD_BYTES = 16 * PAGE_BYTES;

  /// Zeroed memory; 0 when there is none.
  public static long allocate(long bytes, boolean below4GiB) {
    long address = SystemCalls.map(bytes, SystemCalls.MAP_NORESERVE | (below4GiB ? SystemCalls.MAP_32BIT : 0));
    return SystemCalls.failed(address) ? 0 : address;
  }

  static long allocateStack(int bytes) {
    long mappedBytes = GUARD_BYTES + alignUp(bytes);
    long address = allocate(mappedBytes, false);
    if (address == 0) return 0;
    SystemCalls.protect(address, GUARD_BYTES, SystemCalls.PROT_NONE);
    return address + mappedBytes;
  }

  static void freeStack(long topAddress, int bytes) {
    long mappedBytes = GUARD_BYTES + alignUp(bytes);
    SystemCalls.unmap(topAddress - mappedBytes, mappedBytes);
  }

  private static long alignUp(long bytes) { return (bytes + PAGE_BYTES - 1) & -PAGE_BYTES; }
}
