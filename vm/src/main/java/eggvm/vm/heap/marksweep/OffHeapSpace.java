package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// Memory that the program frees itself (`Unsafe.allocateMemory`), from the same blocks as the heap. A block holds pieces of one size
/// class; more than half a block is a run of whole blocks.
/// ```
///  record of a block:  kind  run blocks  size class  pieces in use  first free piece  never used from  next  previous
///                      0     4           8           12             16                20               24    28
///                                                                   offset + 1        offset           block + 1, of those
///                                                                   0: none                            with a free piece
/// ```
/// A free piece holds the next free one (offset + 1) in its first four bytes.
public final class OffHeapSpace {
  private OffHeapSpace() {}

  private static final int CLASS = 8;
  private static final int USED = 12;
  private static final int FREE_PIECE = 16;
  private static final int UNUSED_FROM = 20;
  private static final int NEXT = 24;
  private static final int PREVIOUS = 28;
  /// Class of a run of whole blocks.
  private static final int WHOLE_BLOCKS = SizeClasses.COUNT;

  private static long usedBytes;

  static void initialize() {
    usedBytes = 0;
    for (int i = 0; i < SizeClasses.COUNT; i++) setHead(i, 0);
  }

  static long usedBytes() { return usedBytes; }

  private static int get(int block, int field) { return Memory.getInt(Blocks.record(block) + field); }

  private static void put(int block, int field, int value) { Memory.putInt(Blocks.record(block) + field, value); }

  private static int head(int sizeClass) { return Memory.getInt(HeapRange.offHeapListsAddress + 4L * sizeClass); }

  private static void setHead(int sizeClass, int head) { Memory.putInt(HeapRange.offHeapListsAddress + 4L * sizeClass, head); }

  /// Address of 16-byte alignment, contents undefined; 0: no memory.
  public static long allocate(long bytes) {
    if (bytes > SizeClasses.MAX_BYTES) return allocateBlocks(bytes);
    int sizeClass = SizeClasses.of((int) bytes);
    if (head(sizeClass) == 0 && !addBlock(sizeClass)) return 0;
    usedBytes += SizeClasses.bytes(sizeClass);
    return takePiece(head(sizeClass) - 1, sizeClass);
  }

  private static long allocateBlocks(long bytes) {
    long blocks = (bytes + HeapRange.BLOCK_BYTES - 1) >>> HeapRange.BLOCK_SHIFT;
    if (blocks <= 0 || blocks > HeapRange.blockCount()) return 0;
    int first = Blocks.takeHighest((int) blocks, Blocks.OFF_HEAP);
    if (first < 0) return 0;
    put(first, CLASS, WHOLE_BLOCKS);
    usedBytes += blocks << HeapRange.BLOCK_SHIFT;
    return HeapRange.blockAddress(first);
  }

  private static boolean addBlock(int sizeClass) {
    int block = Blocks.takeHighest(1, Blocks.OFF_HEAP);
    if (block < 0) return false;
    put(block, CLASS, sizeClass);
    put(block, USED, 0);
    put(block, FREE_PIECE, 0);
    put(block, UNUSED_FROM, 0);
    link(block, sizeClass);
    return true;
  }

  private static long takePiece(int block, int sizeClass) {
    int offset = get(block, FREE_PIECE) - 1;
    if (offset >= 0) {
      put(block, FREE_PIECE, Memory.getInt(HeapRange.blockAddress(block) + offset));
    } else {
      offset = get(block, UNUSED_FROM);
      put(block, UNUSED_FROM, offset + SizeClasses.bytes(sizeClass));
    }
    put(block, USED, get(block, USED) + 1);
    if (isFull(block, sizeClass)) unlink(block, sizeClass);
    return HeapRange.blockAddress(block) + offset;
  }

  private static boolean isFull(int block, int sizeClass) {
    return get(block, FREE_PIECE) == 0 && get(block, UNUSED_FROM) + SizeClasses.bytes(sizeClass) > HeapRange.BLOCK_BYTES;
  }

  /// Bytes that may be used at an address given by [#allocate].
  public static long capacity(long address) {
    int block = HeapRange.blockOf(address);
    int sizeClass = get(block, CLASS);
    return sizeClass == WHOLE_BLOCKS ? (long) Blocks.runBlocks(block) << HeapRange.BLOCK_SHIFT : SizeClasses.bytes(sizeClass);
  }

  public static void free(long address) {
    usedBytes -= capacity(address);
    int block = HeapRange.blockOf(address);
    int sizeClass = get(block, CLASS);
    if (sizeClass == WHOLE_BLOCKS) Blocks.release(block, Blocks.runBlocks(block));
    else freePiece(address, block, sizeClass);
  }

  private static void freePiece(long address, int block, int sizeClass) {
    boolean wasFull = isFull(block, sizeClass);
    Memory.putInt(address, get(block, FREE_PIECE));
    put(block, FREE_PIECE, (int) (address - HeapRange.blockAddress(block)) + 1);
    int used = get(block, USED) - 1;
    put(block, USED, used);
    if (wasFull) link(block, sizeClass);
    if (used == 0) {
      unlink(block, sizeClass);
      Blocks.release(block, 1);
    }
  }

  private static void link(int block, int sizeClass) {
    int next = head(sizeClass);
    put(block, NEXT, next);
    put(block, PREVIOUS, 0);
    if (next != 0) put(next - 1, PREVIOUS, block + 1);
    setHead(sizeClass, block + 1);
  }

  private static void unlink(int block, int sizeClass) {
    int next = get(block, NEXT);
    int previous = get(block, PREVIOUS);
    if (next != 0) put(next - 1, PREVIOUS, previous);
    if (previous != 0) put(previous - 1, NEXT, next);
    else setHead(sizeClass, next);
  }
}
