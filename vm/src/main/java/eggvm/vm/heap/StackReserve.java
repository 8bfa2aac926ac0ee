package eggvm.vm.heap;

import eggvm.vm.machine.Memory;
import eggvm.vm.thread.ThreadLayout;

/// The heap's own work may begin with the stack nearly full, and must not be left half-way by a StackOverflowError: meanwhile the whole
/// stack down to the guard page may be used.
final class StackReserve {
  private StackReserve() {}

  /// Returns the limit, for [#close].
  static long open(long threadAddress) {
    long limit = Memory.getLong(threadAddress + ThreadLayout.STACK_LIMIT);
    long bottom = Memory.getLong(threadAddress + ThreadLayout.STACK_TOP) - Memory.getLong(threadAddress + ThreadLayout.STACK_BYTES);
    Memory.putLong(threadAddress + ThreadLayout.STACK_LIMIT, bottom);
    return limit;
  }

  static void close(long threadAddress, long limitAddress) {
    Memory.putLong(threadAddress + ThreadLayout.STACK_LIMIT, limitAddress);
  }
}
