package eggvm.vm.machine;

import eggvm.vm.contract.NoSafepoint;
import eggvm.vm.thread.ThreadLayout;

/// How a machine interrupts Java: the running thread comes to `Safepoints.poll` at the end of a loop's round or the start of a method.
public final class PollRequest {
  private PollRequest() {}

  /// Above every stack pointer: every prologue asks.
  public static final long STACK_LIMIT = -1;

  /// Something has happened that the scheduler has to look at; for the thread that a switch under way leads to.
  public static boolean pending;

  private static boolean dumpWanted;

  /// By an interrupt handler: somebody at the console wants to see all threads. Followed by [#to].
  @NoSafepoint(because = "the interrupted code may be in the middle of an allocation or a collection")
  public static void wantDump() { dumpWanted = true; }

  public static boolean takeDumpWanted() {
    boolean was = dumpWanted;
    dumpWanted = false;
    return was;
  }

  /// By an interrupt handler, for the thread that it has interrupted.
  @NoSafepoint(because = "the interrupted code may be in the middle of an allocation or a collection")
  public static void to(long threadAddress) {
    pending = true;
    Memory.putInt(threadAddress + ThreadLayout.POLL, 1);
    Memory.putLong(threadAddress + ThreadLayout.STACK_LIMIT, STACK_LIMIT);
  }
}
