package eggvm.boot.machine;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.ThreadLayout;

/// The thread block `bootThread`, whose stack bounds the entry stub has set.
final class MainThread {
  private MainThread() {}

  /// From now on a stack that grows too far throws instead of running into its guard page.
  static void setStackLimit() {
    long thread = Cpu.threadAddress();
    long bottom = Memory.getLong(thread + ThreadLayout.STACK_TOP) - Memory.getLong(thread + ThreadLayout.STACK_BYTES);
    Memory.putLong(thread + ThreadLayout.STACK_LIMIT, bottom + ThreadLayout.STACK_RESERVE_BYTES);
  }
}
