package eggvm.vm.heap;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;

/// Memory below 4 GiB for Class cells of array classes made at run time; never given back, for a class word may refer to it.
public final class ClassMemory {
  private ClassMemory() {}

  private static long startAddress, topAddress, endAddress;

  /// Called by the machine's start code before the first allocation.
  public static void initialize(long address, long bytes) {
    startAddress = topAddress = ObjectLayout.alignCell(address);
    endAddress = address + bytes;
  }

  /// Zeroed memory of 8-byte alignment; OutOfMemoryError when the area is used up.
  public static long allocate(long bytes) {
    long address = topAddress;
    long top = ObjectLayout.alignCell(address + bytes);
    if (top > endAddress) throw MemoryErrors.classMemory();
    Memory.clear(address, top - address);
    topAddress = top;
    return address;
  }

  public static long usedBytes() { return topAddress - startAddress; }

  public static long totalBytes() { return endAddress - startAddress; }

  public static long endAddress() { return endAddress; }

  public static boolean contains(long address) { return address >= startAddress && address < topAddress; }
}
