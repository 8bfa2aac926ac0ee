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
  static long freeBitmap, holesBitmap, denseBitmap, rescanBitmap;
  /// Blocks with memory that was handed out since the last collection; and a bitmap of all blocks.
  static long youngBitmap, allBitmap;
  /// Of a [Cycle]: blocks with references whose referents it has not marked.
  static long referenceBitmap;
  /// What takes the place of the tables of the same name in a [Cycle].
  static long otherMarkBitsAddress, otherStackAddress;
  private static long otherLineBitsAddress, otherRescanBitmap;
  static long offHeapListsAddress;
  /// Where the cards begin that cover [#coveredFrom] up to [#coveredEnd], which is the heap's end or above it.
  static long cardsAddress;
  private static long coveredFrom, coveredEnd;
  static long queueAddress, cardQueueAddress;
  static long stackAddress, stackBytes;
  private static long textAddress;

  /// `bytes` must hold at least some blocks: 256 KiB and more. Compiled code may mark the card of any address in the heap and in
  /// [lowestAddress, highestAddress): of a small machine the longest range lies below the image.
  static void initialize(long startAddress, long bytes, long lowestAddress, long highestAddress) {
    long start = alignUp(startAddress, 8);
    long end = startAddress + bytes;
    coveredFrom = lowestAddress & -BLOCK_BYTES;
    coveredEnd = end > highestAddress ? end : highestAddress;
    stackBytes = stackBytes(bytes);
    int blocks = (int) ((end - start) >>> BLOCK_SHIFT);
    while (blocks > 0 && alignUp(layOut(start, blocks), BLOCK_BYTES) + ((long) blocks << BLOCK_SHIFT) > end) blocks--;
    blockCount = blocks;
    blocksAddress = alignUp(layOut(start, blocks), BLOCK_BYTES);
    Memory.clear(lineBitsAddress, stackAddress - lineBitsAddress);
    Cards.clearAll();
  }

  private static long stackBytes(long heapBytes) {
    long wanted = (heapBytes >>> 9) & -8;
    return wanted < MIN_STACK_BYTES ? MIN_STACK_BYTES : wanted > MAX_STACK_BYTES ? MAX_STACK_BYTES : wanted;
  }

  /// Sets the addresses of all tables; returns the end of the last.
  private static long layOut(long start, int blocks) {
    long bitmapBytes = Bitmap.bytes(blocks);
    cardsAddress = start;
    markBitsAddress = cardsAddress + (alignUp(coveredEnd, BLOCK_BYTES) - coveredFrom >>> Cards.SHIFT);
    otherMarkBitsAddress = markBitsAddress + (long) blocks * MARK_BYTES;
    lineBitsAddress = otherMarkBitsAddress + (long) blocks * MARK_BYTES;
    otherLineBitsAddress = lineBitsAddress + (long) blocks * LINE_BITS_BYTES;
    recordsAddress = otherLineBitsAddress + (long) blocks * LINE_BITS_BYTES;
    freeBitmap = recordsAddress + (long) blocks * RECORD_BYTES;
    holesBitmap = freeBitmap + bitmapBytes;
    denseBitmap = holesBitmap + bitmapBytes;
    rescanBitmap = denseBitmap + bitmapBytes;
    otherRescanBitmap = rescanBitmap + bitmapBytes;
    referenceBitmap = otherRescanBitmap + bitmapBytes;
    youngBitmap = referenceBitmap + bitmapBytes;
    allBitmap = youngBitmap + bitmapBytes;
    offHeapListsAddress = allBitmap + bitmapBytes;
    queueAddress = alignUp(offHeapListsAddress + 4 * SizeClasses.COUNT, 8);
    cardQueueAddress = queueAddress + MarkQueue.BYTES;
    stackAddress = cardQueueAddress + CardQueue.BYTES;
    otherStackAddress = stackAddress + stackBytes;
    textAddress = otherStackAddress + stackBytes;
    return textAddress + TEXT_BYTES;
  }

  static void exchange() {
    long markBits = markBitsAddress;
    markBitsAddress = otherMarkBitsAddress;
    otherMarkBitsAddress = markBits;
    long lineBits = lineBitsAddress;
    lineBitsAddress = otherLineBitsAddress;
    otherLineBitsAddress = lineBits;
    long rescan = rescanBitmap;
    rescanBitmap = otherRescanBitmap;
    otherRescanBitmap = rescan;
    long stack = stackAddress;
    stackAddress = otherStackAddress;
    otherStackAddress = stack;
  }

  /// Address of the card of address 0; only those from [#coveredFrom] on exist.
  static long cardBase() { return cardsAddress - (coveredFrom >>> Cards.SHIFT); }

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
