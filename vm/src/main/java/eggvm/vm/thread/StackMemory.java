package eggvm.vm.thread;

import eggvm.vm.heap.Heap;
import eggvm.vm.heap.OffHeap;
import eggvm.vm.machine.Machine;

/// Stacks grow at their first touch, where nothing can be asked for: the machine keeps a store, which is filled from the heap
/// before a stack is made and at the next poll after it ran low.
final class StackMemory {
  private StackMemory() {}

  /// Default of a platform thread: HotSpot's on Linux.
  static final int DEFAULT_BYTES = 1 << 20;
  static final int MIN_BYTES = 128 * 1024;
  static final int MAX_BYTES = 1 << 30;

  /// The heap keeps this part of itself, so that who can have no more threads still has objects.
  private static final int KEPT_SHIFT = 3;

  /// May collect.
  static void replenish() {
    int bytes = Machine.current().wantedBytes();
    if (bytes == 0 || Heap.freeBytes() - bytes < Heap.totalBytes() >>> KEPT_SHIFT) return;
    long address = OffHeap.allocate(bytes);
    if (address != 0) Machine.current().lend(address, bytes);
  }

  /// Top of a new stack; 0: there is no memory, also after a collection.
  static long allocate(int stackBytes) {
    replenish();
    long top = Machine.current().allocateStack(stackBytes);
    if (top != 0) return top;
    Heap.collect("thread stack");
    replenish();
    return Machine.current().allocateStack(stackBytes);
  }

  static int bytes(long wanted) {
    if (wanted <= 0) return DEFAULT_BYTES;
    return Math.clamp((wanted + 4095) & -4096L, MIN_BYTES, MAX_BYTES);
  }
}
