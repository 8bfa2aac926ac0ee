package eggvm.vm.heap.marksweep;

import eggvm.vm.heap.References;
import eggvm.vm.machine.Memory;

/// HotSpot's default: a soft reference is kept as long as it was used within one second for each free megabyte.
final class SoftPolicy {
  private SoftPolicy() {}

  private static final int MILLIS_PER_MEGABYTE = 1000;

  /// `timestamp` is the clock when the program last called get(); the clock stands still between collections, so whatever was used
  /// since the last one counts as used now.
  static boolean keeps(long referenceAddress) {
    if (References.clockAddress == 0) return true;
    long idleMillis = Memory.getLong(References.clockAddress) - Memory.getLong(referenceAddress + References.timestampOffset);
    long freeMegabytes = HeapRange.totalBytes() - MarkSweep.liveBytes() - OffHeapSpace.usedBytes() >>> 20;
    return idleMillis <= freeMegabytes * MILLIS_PER_MEGABYTE;
  }

  static void setClock(long nowMillis) {
    if (References.clockAddress != 0) Memory.putLong(References.clockAddress, nowMillis);
  }
}
