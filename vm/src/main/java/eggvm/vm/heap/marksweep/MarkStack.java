package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// Cells that are marked but not scanned; of fixed size. An entry is a cell's address, or an array's address + [#PARTIAL] above the
/// index of its first element to scan.
final class MarkStack {
  private MarkStack() {}

  static final long PARTIAL = 1;
  private static long topAddress;

  static void clear() { topAddress = HeapRange.stackAddress; }

  static boolean isEmpty() { return topAddress == HeapRange.stackAddress; }

  /// False: no room for so many entries.
  static boolean hasRoom(int entries) { return topAddress + 8L * entries <= HeapRange.stackAddress + HeapRange.stackBytes; }

  /// Sets the top; returns the former one.
  static long exchange(long newTopAddress) {
    long former = topAddress;
    topAddress = newTopAddress;
    return former;
  }

  static int capacity() { return (int) (HeapRange.stackBytes >>> 3); }

  static void push(long entry) {
    Memory.putLong(topAddress, entry);
    topAddress += 8;
  }

  static long pop() {
    topAddress -= 8;
    return Memory.getLong(topAddress);
  }
}
