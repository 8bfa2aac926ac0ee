package eggvm.vm.thread;

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

  /// May collect.
  static void replenish() {
    int bytes = Machine.current().wantedBytes();
    if (bytes == 0) return;
    long address = OffHeap.allocate(bytes);
    if (address != 0) Machine.current().lend(address, bytes);
  }

  static int bytes(long wanted) {
    if (wanted <= 0) return DEFAULT_BYTES;
    return Math.clamp((wanted + 4095) & -4096L, MIN_BYTES, MAX_BYTES);
  }
}
