package eggvm.vm.heap;

import eggvm.vm.thread.StackLimit;

/// The heap's own work may begin with the stack nearly full, and must not be left half-way by a StackOverflowError: meanwhile the whole
/// stack down to the guard page may be used.
final class StackReserve {
  private StackReserve() {}

  /// Returns the bound, for [#close].
  static long open(long threadAddress) {
    long bound = StackLimit.get(threadAddress);
    StackLimit.set(threadAddress, StackLimit.bottom(threadAddress));
    return bound;
  }

  static void close(long threadAddress, long boundAddress) { StackLimit.set(threadAddress, boundAddress); }
}
