package eggvm.boot.machine;

import eggvm.vm.machine.Cpu;
import eggvm.vm.thread.StackLimit;

/// The thread block `bootThread`, whose stack bounds the entry stub has set.
final class MainThread {
  private MainThread() {}

  /// From now on a stack that grows too far throws instead of running into its guard page.
  static void setStackLimit() { StackLimit.reset(Cpu.threadAddress()); }
}
