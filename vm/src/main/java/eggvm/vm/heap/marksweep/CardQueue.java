package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// Cards on their way to be scanned: as [MarkQueue], for what is in a card and for its marks.
final class CardQueue {
  private CardQueue() {}

  static final int LENGTH = 16;
  static final int BYTES = 8 * LENGTH;
  private static final int CACHE_LINE_BYTES = 64;
  private static int next;

  /// Takes the oldest entry and puts the card that begins at `startAddress` in its place; 0 is no card.
  static long exchange(long startAddress) {
    if (startAddress != 0) prefetch(startAddress);
    long slot = HeapRange.cardQueueAddress + 8L * next;
    next = next + 1 & LENGTH - 1;
    long oldest = Memory.getLong(slot);
    Memory.putLong(slot, startAddress);
    return oldest;
  }

  private static void prefetch(long startAddress) {
    Memory.prefetch(MarkBits.wordOf(startAddress));
    Memory.prefetch(startAddress - CACHE_LINE_BYTES);
    Memory.prefetch(startAddress);
    Memory.prefetch(startAddress + CACHE_LINE_BYTES);
  }
}
