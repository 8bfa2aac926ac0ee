package eggvm.vm.heap;

import eggvm.vm.contract.NoSafepoint;
import eggvm.vm.heap.marksweep.OffHeapSpace;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// Memory that its user frees: `Unsafe.allocateMemory`, direct buffers, VM tables. It comes out of the heap's range.
public final class OffHeap {
  private OffHeap() {}

  /// Address of 16-byte alignment, contents undefined; 0: no memory, even after a collection.
  public static long allocate(long bytes) {
    long address = tryAllocate(bytes);
    if (address != 0) return address;
    Heap.collect("off-heap memory");
    return tryAllocate(bytes);
  }

  /// As [#allocate], with the old contents as far as they fit; on 0 the old memory is untouched. `address` 0: only allocates.
  public static long reallocate(long address, long bytes) {
    if (address == 0) return allocate(bytes);
    long capacity = OffHeapSpace.capacity(address);
    if (bytes <= capacity && bytes > capacity / 2) return address;
    long moved = allocate(bytes);
    if (moved == 0) return 0;
    Memory.copy(address, moved, bytes < capacity ? bytes : capacity);
    free(address);
    return moved;
  }

  /// `address` 0 does nothing.
  public static void free(long address) {
    if (address == 0) return;
    long thread = Cpu.threadAddress();
    long limit = StackReserve.open(thread);
    freePiece(address);
    StackReserve.close(thread, limit);
  }

  private static long tryAllocate(long bytes) {
    long thread = Cpu.threadAddress();
    long limit = StackReserve.open(thread);
    long address = allocatePiece(bytes);
    StackReserve.close(thread, limit);
    return address;
  }

  @NoSafepoint(because = "all threads share the free lists")
  private static void freePiece(long address) { OffHeapSpace.free(address); }

  @NoSafepoint(because = "all threads share the free lists")
  private static long allocatePiece(long bytes) { return OffHeapSpace.allocate(bytes); }
}
