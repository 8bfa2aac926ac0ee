package eggvm.vm.unwind;

import eggvm.vm.machine.Memory;
import eggvm.vm.start.ImageInfo;

/// Null checks by page fault: the page at address 0 is never mapped, and compiled code says where an access to it continues.
public final class NullFaults {
  private NullFaults() {}

  private static final int UNMAPPED_BYTES = 4096;

  /// Where a thread continues whose access at `pc` faulted at `address`; 0: this was no null check.
  public static long continuation(long pc, long address) {
    long offset = pc - ImageInfo.textStart;
    if (address < 0 || address >= UNMAPPED_BYTES || offset < 0 || pc >= ImageInfo.textEnd) return 0;
    int low = 0;
    int high = ImageInfo.faultCount - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long entry = ImageInfo.faults + (long) ImageInfo.FAULT_BYTES * middle;
      long found = Memory.getUnsignedInt(entry);
      if (found == offset) return ImageInfo.textStart + Memory.getUnsignedInt(entry + 4);
      if (found < offset) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}
