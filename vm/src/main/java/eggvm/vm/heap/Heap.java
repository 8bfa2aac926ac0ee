package eggvm.vm.heap;

import eggvm.vm.contract.NoSafepoint;
import eggvm.vm.heap.marksweep.Cards;
import eggvm.vm.heap.marksweep.HeapRange;
import eggvm.vm.heap.marksweep.MarkSweep;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.ThreadLayout;

/// The heap as the rest of the VM sees it.
public final class Heap {
  private Heap() {}

  /// One line for each collection on the console; `--gc-log`.
  public static boolean logEnabled;
  /// Checks the whole heap at each collection and fills what is free with a pattern; `--gc-verify`.
  public static boolean verify;
  /// Collects at every n-th allocation, in turns all and young cells; 0: never; `--gc-stress=n`. Takes effect for a thread when its present buffer is used up.
  public static int stressInterval;

  /// From now on the thread can allocate. At least 256 KiB; what compiled code stores references into lies in the heap or in
  /// [lowestAddress, highestAddress).
  public static void initialize(long startAddress, long bytes, long lowestAddress, long highestAddress, long threadAddress) {
    MarkSweep.initialize(startAddress, bytes, lowestAddress, highestAddress);
    Allocator.initialize();
    attachThread(threadAddress);
    Roots.initialize();
    Collection.initialize();
    Roots.add(new ImageRoots());
    Roots.add(new ThreadRoots());
  }

  /// Gives the thread an empty buffer, which its first allocation fills, and the cards.
  public static void attachThread(long threadAddress) {
    Memory.putLong(threadAddress + ThreadLayout.CARD_BASE, Cards.base());
    Memory.putLong(threadAddress + ThreadLayout.TLAB_TOP, 0);
    Memory.putLong(threadAddress + ThreadLayout.TLAB_END, 0);
  }

  /// A buffer belongs to the processor: at a switch it goes along, so that a thread that waits holds none.
  public static void handBuffer(long fromThread, long toThread) {
    Memory.putLong(toThread + ThreadLayout.TLAB_TOP, Memory.getLong(fromThread + ThreadLayout.TLAB_TOP));
    Memory.putLong(toThread + ThreadLayout.TLAB_END, Memory.getLong(fromThread + ThreadLayout.TLAB_END));
    attachThread(fromThread);
  }

  /// Bytes in cells that the last collection found alive, in buffers handed out since, and in off-heap memory.
  public static long usedBytes() { return MarkSweep.usedBytes(); }

  public static long freeBytes() { return totalBytes() - usedBytes(); }

  public static long totalBytes() { return HeapRange.totalBytes(); }

  public static long maxBytes() { return totalBytes(); }

  /// True for the address of a cell in the collected heap, or of off-heap memory.
  public static boolean contains(long address) { return HeapRange.contains(address); }

  /// A full collection, now; `cause` stands in the log.
  public static void collect(String cause) {
    Cpu.captureFrame();
    long thread = Cpu.threadAddress();
    long limit = StackReserve.open(thread);
    collectFrom(thread, cause);
    StackReserve.close(thread, limit);
    References.wakeHandler();
  }

  @NoSafepoint(because = "the world stands still")
  private static void collectFrom(long threadAddress, String cause) { Collection.full(threadAddress, cause, false); }
}
