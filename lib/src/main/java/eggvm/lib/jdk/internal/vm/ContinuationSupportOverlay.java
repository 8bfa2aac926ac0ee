package eggvm.lib.jdk.internal.vm;

import eggvm.vm.contract.Replaces;

/// Without continuations `Thread.ofVirtual` makes bound virtual threads, which here are as cheap as any thread.
@Replaces("jdk.internal.vm.ContinuationSupport")
final class ContinuationSupportOverlay {
  private ContinuationSupportOverlay() {}

  static boolean isSupported0() { return false; }
}
