package eggvm.vm.thread;

import eggvm.vm.heap.OffHeap;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// Mutual exclusion below the level of monitors: a word in raw memory, spun on. The holder may not be switched away from or
/// collected for, which the thread block says to whoever preempts.
public final class SpinLock {
  private final long wordAddress;

  public SpinLock() {
    wordAddress = OffHeap.allocate(8);
    Memory.putLong(wordAddress, 0);
  }

  public void lock() {
    enterNoSafepoint(1);
    while (!Memory.compareAndSetInt(wordAddress, 0, 1)) Cpu.pause();
  }

  public void unlock() {
    Memory.putInt(wordAddress, 0);
    enterNoSafepoint(-1);
  }

  /// The lock goes over to the thread that is switched to.
  void handOver() { enterNoSafepoint(-1); }

  void takeOver() { enterNoSafepoint(1); }

  private static void enterNoSafepoint(int difference) {
    long depth = Cpu.threadAddress() + ThreadLayout.NO_SAFEPOINT_DEPTH;
    Memory.putInt(depth, Memory.getInt(depth) + difference);
  }
}
