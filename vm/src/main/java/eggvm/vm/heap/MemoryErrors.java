package eggvm.vm.heap;

import eggvm.vm.heap.marksweep.Blocks;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.ThreadLayout;

/// Makes OutOfMemoryErrors. The reserve is opened first, so that the error has its stack trace and its handler has memory to run;
/// when even that is used up, one made in advance is thrown.
public final class MemoryErrors {
  private MemoryErrors() {}

  private static OutOfMemoryError spare;

  /// Called during start-up, once exceptions can be made.
  public static void prepare() {
    spare = new OutOfMemoryError("Java heap space");
    spare.setStackTrace(new StackTraceElement[0]);
  }

  /// True: the thread is making an error, and no collection will help it.
  static boolean isMaking(long threadAddress) { return Memory.getInt(threadAddress + ThreadLayout.MAKING_MEMORY_ERROR) != 0; }

  static OutOfMemoryError heapSpace() {
    return make(Allocator.overheadExceeded() ? "GC overhead limit exceeded" : "Java heap space");
  }

  static OutOfMemoryError arraySize() { return make("Requested array size exceeds VM limit"); }

  static OutOfMemoryError classMemory() { return make("Metaspace"); }

  private static OutOfMemoryError make(String message) {
    Blocks.openReserve();
    long thread = Cpu.threadAddress();
    if (isMaking(thread)) return spare();
    Memory.putInt(thread + ThreadLayout.MAKING_MEMORY_ERROR, 1);
    try {
      return new OutOfMemoryError(message);
    } catch (OutOfMemoryError nested) {
      return nested;
    } finally {
      Memory.putInt(thread + ThreadLayout.MAKING_MEMORY_ERROR, 0);
    }
  }

  private static OutOfMemoryError spare() {
    if (spare == null) HeapFailure.die("out of memory during start-up");
    return spare;
  }
}
