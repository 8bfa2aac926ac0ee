package eggvm.vm.heap;

import eggvm.vm.heap.marksweep.Blocks;

/// Makes OutOfMemoryErrors. The reserve is opened first, so that the error has its stack trace and its handler has memory to run;
/// when even that is used up, one made in advance is thrown.
public final class MemoryErrors {
  private MemoryErrors() {}

  private static OutOfMemoryError spare;
  private static boolean making;

  /// Called during start-up, once exceptions can be made.
  public static void prepare() {
    spare = new OutOfMemoryError("Java heap space");
    spare.setStackTrace(new StackTraceElement[0]);
  }

  /// True: an error is being made, and no collection will help it.
  static boolean making() { return making; }

  static OutOfMemoryError heapSpace() {
    return make(Allocator.overheadExceeded() ? "GC overhead limit exceeded" : "Java heap space");
  }

  static OutOfMemoryError arraySize() { return make("Requested array size exceeds VM limit"); }

  static OutOfMemoryError classMemory() { return make("Metaspace"); }

  private static OutOfMemoryError make(String message) {
    Blocks.openReserve();
    if (making) return spare();
    making = true;
    try {
      return new OutOfMemoryError(message);
    } catch (OutOfMemoryError nested) {
      return nested;
    } finally {
      making = false;
    }
  }

  private static OutOfMemoryError spare() {
    if (spare == null) HeapFailure.die("out of memory during start-up");
    return spare;
  }
}
