package eggvm.vm.thread;

import eggvm.vm.machine.Memory;
import eggvm.vm.machine.PollRequest;

/// How deep a thread may go. Prologues compare SP with [ThreadLayout#STACK_LIMIT], which is the true bound, or [PollRequest#STACK_LIMIT] while
/// somebody wants the thread to poll.
public final class StackLimit {
  private StackLimit() {}

  public static long get(long threadAddress) { return Memory.getLong(threadAddress + ThreadLayout.STACK_BOUND); }

  public static void set(long threadAddress, long boundAddress) {
    Memory.putLong(threadAddress + ThreadLayout.STACK_BOUND, boundAddress);
    Memory.putLong(threadAddress + ThreadLayout.STACK_LIMIT, boundAddress);
    // Looked at afterwards: an interrupt may have come in between.
    if (Memory.getInt(threadAddress + ThreadLayout.POLL) != 0) Memory.putLong(threadAddress + ThreadLayout.STACK_LIMIT, PollRequest.STACK_LIMIT);
  }

  /// The whole stack but for the reserve.
  public static void reset(long threadAddress) { set(threadAddress, bottom(threadAddress) + ThreadLayout.STACK_RESERVE_BYTES); }

  /// Lowest address of the stack.
  public static long bottom(long threadAddress) {
    return Memory.getLong(threadAddress + ThreadLayout.STACK_TOP) - Memory.getLong(threadAddress + ThreadLayout.STACK_BYTES);
  }

  /// The poll that was asked for has come.
  static void go(long threadAddress) { Memory.putLong(threadAddress + ThreadLayout.STACK_LIMIT, get(threadAddress)); }
}
