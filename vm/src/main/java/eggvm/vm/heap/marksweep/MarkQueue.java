package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// Cells on their way from the mark stack to be scanned, first in, first out. Source: Cher, Hosking and Vijaykumar, "Software Prefetching
/// for Mark-Sweep Garbage Collection", ASPLOS 2004.
final class MarkQueue {
  private MarkQueue() {}

  static final int LENGTH = 16;
  static final int BYTES = 8 * LENGTH;
  private static int next;

  /// Takes the oldest entry and puts `cellAddress` in its place; 0 is no cell.
  static long exchange(long cellAddress) {
    if (cellAddress != 0) Memory.prefetch(cellAddress);
    long slot = HeapRange.queueAddress + 8L * next;
    next = next + 1 & LENGTH - 1;
    long oldest = Memory.getLong(slot);
    Memory.putLong(slot, cellAddress);
    return oldest;
  }
}
