package eggvm.lib.jdk;

import eggvm.vm.heap.OffHeap;
import eggvm.vm.machine.Memory;

/// The word from which `Thread` draws its identifiers.
public final class Identifiers {
  /// 3 is the main thread, see `Thread.PRIMORDIAL_TID`.
  private static final long FIRST_THREAD_ID = 4;
  private static long nextThreadIdAddress;

  private Identifiers() {}

  public static long nextThreadIdAddress() {
    if (nextThreadIdAddress == 0) {
      nextThreadIdAddress = OffHeap.allocate(Long.BYTES);
      Memory.putLong(nextThreadIdAddress, FIRST_THREAD_ID);
    }
    return nextThreadIdAddress;
  }
}
