package eggvm.vm.thread;

import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.machine.PollRequest;

/// Where running code can be stopped: at the end of a loop's round and at the start of a method.
/// ```
///  interrupt ──request──▸ poll word and stack limit of the running thread ──next poll──▸ Processor.tick
///            ──────────▸ pending, for the thread that a switch under way leads to
/// ```
public final class Safepoints {
  private Safepoints() {}

  /// Interrupts come before there is a scheduler.
  private static boolean enabled;

  static void enable() { enabled = true; }

  /// Every n-th poll lets others run; 0: only when it is time.
  private static int stressInterval;
  private static int sinceStress;
  /// A look at timer and console may cost system calls, and there are programs of hundreds of millions of polls.
  private static final int POLLS_PER_LOOK = 64;

  private static int sinceLook;

  /// `--preempt-stress=n`.
  public static void stress(int interval) {
    stressInterval = interval;
    if (interval != 0) PollRequest.to(Cpu.threadAddress());
  }

  /// Where compiled code goes when its poll finds [ThreadLayout#POLL] set.
  @EntryPoint("safepointPoll")
  public static void poll() {
    long thread = Cpu.threadAddress();
    if (Memory.getInt(thread + ThreadLayout.NO_SAFEPOINT_DEPTH) != 0) return;
    answered(thread);
    if (!enabled) return;
    StackMemory.replenish();
    if (stressInterval == 0) Processor.tick(false);
    else stress(thread);
  }

  /// For long work of the VM on behalf of the program.
  public static void pollIfAsked() {
    if (Memory.getInt(Cpu.threadAddress() + ThreadLayout.POLL) != 0) poll();
  }

  private static void stress(long thread) {
    boolean isTurn = ++sinceStress >= stressInterval;
    if (isTurn) sinceStress = 0;
    if (++sinceLook >= POLLS_PER_LOOK) {
      sinceLook = 0;
      Processor.tick(isTurn);
    } else if (isTurn) {
      Processor.turn();
    }
    PollRequest.to(thread);
  }

  private static void answered(long thread) {
    Memory.putInt(thread + ThreadLayout.POLL, 0);
    StackLimit.go(thread);
  }

  /// Before a switch away from the thread: what was asked of it is asked of the next one.
  static void leave(long thread) {
    if (Memory.getInt(thread + ThreadLayout.POLL) != 0) answered(thread);
  }

  /// After a switch.
  static void arrive(long thread) {
    if (PollRequest.pending) PollRequest.to(thread);
  }

  /// Before the scheduler looks at everything: what comes from here on is a new request.
  static void forgetPending() { PollRequest.pending = stressInterval != 0; }
}
