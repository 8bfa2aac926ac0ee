package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// Where everything stands in the range given at boot, see the drawing of the package.
public final class HeapRange {
  private HeapRange() {}

  public static final int BLOCK_SHIFT = 15;
  public static final int BLOCK_BYTES = 1 << BLOCK_SHIFT;
  public static final int LINE_SHIFT = 7;
  public static final int LINE_BYTES = 1 << LINE_SHIFT;
  public static final int BLOCK_LINES = BLOCK_BYTES / LINE_BYTES;
  static final int MARK_BYTES = BLOCK_BYTES / 64;
  static final int LINE_BITS_BYTES = BLOCK_LINES / 8;
  static final int RECORD_BYTES = 32;
  private static final int TEXT_BYTES = 1024;
  private static final int MIN_STACK_BYTES = 16 << 10;
  private static final int MAX_STACK_BYTES = 4 << 20;

  private static long blocksAddress;
  private static int blockCount;
  static long markBitsAddress, lineBitsAddress, recordsAddress;
  static long freeBitmap, holesBitmap, rescanBitmap;
  static long offHeapListsAddress;
  static long stackAddress, stackBytes;
  private static long textAddress;

  /// `bytes` must hold at least some blocks: 256 KiB and more.
  static void initialize(long startAddress, long bytes) {
    long start = alignUp(startAddress, 8);
    long end = startAddress + bytes;
    stackBytes = stackBytes(bytes);
    int blocks = (int) ((end - start) >>> BLOCK_SHIFT);
    while (blocks > 0 && alignUp(layOut(start, blocks), BLOCK_BYTES) + ((long) blocks << BLOCK_SHIFT) > end) blocks--;
    blockCount = blocks;
    blocksAddress = alignUp(layOut(start, blocks), BLOCK_BYTES);
    Memory.clear(lineBitsAddress, stackAddress - lineBitsAddress);
  }

  private static long stackBytes(long heapBytes) {
    long wanted = (heapBytes >>> 7) & -8;
    return wanted < MIN_STACK_BYTES ? MIN_STACK_BYTES : wanted > MAX_STACK_BYTES ? MAX_STACK_BYTES : wanted;
  }

  /// Sets the addresses of all tables; returns the end of the last.
  private static long layOut(long start, int blocks) {
    long bitmapBytes = Bitmap.bytes(blocks);
    markBitsAddress = start;
    lineBitsAddress = markBitsAddress + (long) blocks * MARK_BYTES;
    recordsAddress = lineBitsAddress + (long) blocks * LINE_BITS_BYTES;
    freeBitmap = recordsAddress + (long) blocks * RECORD_BYTES;
    holesBitmap = freeBitmap + bitmapBytes;
    rescanBitmap = holesBitmap + bitmapBytes;
    offHeapListsAddress = rescanBitmap + bitmapBytes;
    stackAddress = offHeapListsAddress + 4 * SizeClasses.COUNT;
    textAddress = stackAddress + stackBytes;
    return textAddress + TEXT_BYTES;
  }

  private static long alignUp(long address, long alignment) { return (address + alignment - 1) & -alignment; }

  public static long textAddress() { return textAddress; }

  public static int textBytes() { return TEXT_BYTES; }

  public static int blockCount() { return blockCount; }

  public static long totalBytes() { return (long) blockCount << BLOCK_SHIFT; }

  public static long blocksAddress() { return blocksAddress; }

  public static boolean contains(long address) { return (address - blocksAddress) >>> BLOCK_SHIFT < blockCount; }

  static int blockOf(long address) { return (int) ((address - blocksAddress) >>> BLOCK_SHIFT); }

  static long blockAddress(int block) { return blocksAddress + ((long) block << BLOCK_SHIFT); }

  static long lineOf(long address) { return (address - blocksAddress) >>> LINE_SHIFT; }

  static long lineAddress(long line) { return blocksAddress + (line << LINE_SHIFT); }
}
