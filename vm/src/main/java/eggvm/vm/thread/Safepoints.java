package eggvm.vm.thread;

import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// Where compiled code goes when its poll finds [ThreadLayout#POLL] set.
public final class Safepoints {
  private Safepoints() {}

  @EntryPoint("safepointPoll")
  public static void poll() {
    long thread = Cpu.threadAddress();
    Memory.putInt(thread + ThreadLayout.POLL, 0);
    if (Memory.getInt(thread + ThreadLayout.NO_SAFEPOINT_DEPTH) == 0) Scheduler.yieldNow();
  }
}
