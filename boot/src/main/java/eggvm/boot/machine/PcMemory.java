package eggvm.boot.machine;

import eggvm.boot.image.BootSpace;
import eggvm.hal.cpu.FramePool;
import eggvm.hal.cpu.PageTables;
import eggvm.hal.cpu.TranslationBuffer;
import eggvm.vm.heap.ClassMemory;
import eggvm.vm.heap.Heap;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.start.Fatal;

/// Shares out the PC's memory below 4 GiB, where references reach: class memory, the longest range for the heap, all the rest as frames for page
/// tables and thread stacks.
final class PcMemory {
  private PcMemory() {}

  private static final long LOW_BYTES = 1 << 20;
  private static final long LOW_END = 1L << 32;
  private static final long LEAST_CLASS_BYTES = 256 << 10;
  private static final long MOST_CLASS_BYTES = 4 << 20;
  private static final long LEAST_HEAP_BYTES = 2 << 20;
  /// Of the heap's range, for stacks, when the other ranges hold less.
  private static final int STACK_SHARE = 32;

  private static long heapStart;
  private static long heapBytes;

  /// Ranges in, page tables in force out.
  static void divide(long bootSpace) {
    MemoryMap.remove(0, LOW_BYTES);
    MemoryMap.remove(ImageSections.textStart, ImageSections.bssEnd - ImageSections.textStart);
    MemoryMap.sort();
    takeClassMemory();
    takeHeap();
    makeFramePool(bootSpace);
    if (!AddressSpace.make(bootSpace, MemoryMap.top())) Fatal.die("too little memory for page tables");
    TranslationBuffer.grow(MemoryMap.top(), ImageSections.textStart & -PageTables.LARGE_BYTES);
  }

  static void startHeap() {
    long imageEnd = ImageSections.bssEnd;
    long classEnd = ClassMemory.endAddress();
    Heap.initialize(heapStart, heapBytes, 0, imageEnd > classEnd ? imageEnd : classEnd, Cpu.threadAddress());
  }

  private static void takeClassMemory() {
    long bytes = totalBytes() / 64 & -FramePool.FRAME_BYTES;
    if (bytes < LEAST_CLASS_BYTES) bytes = LEAST_CLASS_BYTES;
    if (bytes > MOST_CLASS_BYTES) bytes = MOST_CLASS_BYTES;
    long start = MemoryMap.take(bytes, LOW_END);
    if (start == 0) Fatal.die("too little memory: the image needs more than the machine has");
    ClassMemory.initialize(start, bytes);
  }

  private static void takeHeap() {
    int longest = MemoryMap.longest(LOW_END);
    long start = longest < 0 ? 0 : MemoryMap.start(longest);
    long bytes = longest < 0 ? 0 : MemoryMap.bytes(longest);
    long wantedForFrames = bytes / STACK_SHARE + AddressSpace.neededBytes(MemoryMap.top());
    long missing = wantedForFrames - (totalBelow(LOW_END) - bytes);
    if (missing > 0) bytes -= missing + FramePool.FRAME_BYTES & -FramePool.FRAME_BYTES;
    if (bytes < LEAST_HEAP_BYTES) Fatal.die("too little memory for a heap: give the machine more");
    MemoryMap.remove(start, bytes);
    heapStart = start;
    heapBytes = bytes;
  }

  private static long totalBytes() { return totalBelow(Long.MAX_VALUE); }

  private static long totalBelow(long limit) {
    long total = 0;
    for (int i = 0; i < MemoryMap.count(); i++) {
      if (MemoryMap.start(i) < limit) total += MemoryMap.bytes(i);
    }
    return total;
  }

  /// Below 4 GiB only: the boot loader's tables map no more, and the pool is what the final ones are made from.
  private static void makeFramePool(long bootSpace) {
    MemoryMap.sort();
    long ranges = bootSpace + BootSpace.PC_FRAME_RANGES;
    int count = 0;
    for (int i = 0; i < MemoryMap.count() && MemoryMap.start(i) < LOW_END; i++) {
      Memory.putLong(ranges + MemoryMap.RANGE_BYTES * count, MemoryMap.start(i));
      Memory.putLong(ranges + MemoryMap.RANGE_BYTES * count + 8, MemoryMap.end(i));
      count++;
    }
    FramePool.use(ranges, count);
  }
}
