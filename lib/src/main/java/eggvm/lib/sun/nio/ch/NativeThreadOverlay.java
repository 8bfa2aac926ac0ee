package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;

/// No signals: a waiting fiber is woken by the scheduler.
@Replaces("sun.nio.ch.NativeThread")
final class NativeThreadOverlay {
  private NativeThreadOverlay() {}

  static void init() {}

  static boolean supportPendingSignals0() { return false; }

  /// Not 0, so that a descriptor in use is closed in two steps.
  static long current0() { return Thread.currentThread().threadId(); }

  static void signal0(long thread) {}
}
