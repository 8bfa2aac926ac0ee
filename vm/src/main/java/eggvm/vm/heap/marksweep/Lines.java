package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;

/// One bit for each line, numbered from the first block on: the line is taken.
public final class Lines {
  private Lines() {}

  private static final int WORDS = HeapRange.LINE_BITS_BYTES / 8;

  static void clearAll() {
    Memory.clear(HeapRange.lineBitsAddress, (long) HeapRange.blockCount() * HeapRange.LINE_BITS_BYTES);
  }

  /// Takes all lines that these bytes touch.
  static void take(long address, long bytes) {
    long first = HeapRange.lineOf(address);
    long last = HeapRange.lineOf(address + bytes - 1);
    if (first == last) Bitmap.set(HeapRange.lineBitsAddress, first);
    else Bitmap.setRange(HeapRange.lineBitsAddress, first, last + 1);
  }

  public static boolean isTaken(long address) {
    return Bitmap.test(HeapRange.lineBitsAddress, HeapRange.lineOf(address));
  }

  static long nextFree(long line, long endLine) { return Bitmap.nextClear(HeapRange.lineBitsAddress, line, endLine); }

  static long nextTaken(long line, long endLine) { return Bitmap.nextSet(HeapRange.lineBitsAddress, line, endLine); }

  static int takenIn(int block) {
    long word = HeapRange.lineBitsAddress + (long) block * HeapRange.LINE_BITS_BYTES;
    int taken = 0;
    for (int i = 0; i < WORDS; i++) taken += Bitmap.count(Memory.getLong(word + 8L * i));
    return taken;
  }

  /// The lines of the marked cells, and no others. A large cell's last lines go first, they are in no cell that begins here.
  static void recompute(int block) {
    clearBlock(block);
    int tailLines = Blocks.tailLines(block);
    if (tailLines != 0) Bitmap.setRange(HeapRange.lineBitsAddress, firstOf(block), firstOf(block) + tailLines);
    long end = HeapRange.blockAddress(block) + HeapRange.BLOCK_BYTES;
    for (long cell = MarkBits.next(HeapRange.blockAddress(block), end); cell < end; cell = MarkBits.next(cell + 8, end)) {
      take(cell, ObjectLayout.cellBytes(cell));
    }
    Blocks.clearLinesAhead(block);
  }

  static void clearBlock(int block) {
    Memory.clear(HeapRange.lineBitsAddress + (long) block * HeapRange.LINE_BITS_BYTES, HeapRange.LINE_BITS_BYTES);
  }

  static long firstOf(int block) { return (long) block * HeapRange.BLOCK_LINES; }
}
