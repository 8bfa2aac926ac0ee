package eggvm.lib.jdk.internal.vm;

import eggvm.vm.contract.Replaces;
import jdk.internal.vm.ContinuationScope;

@Replaces(value = "jdk.internal.vm.Continuation", missing = "no continuations: virtual threads are bound ones")
final class ContinuationOverlay {
  private ContinuationOverlay() {}

  static void pin() {}

  static void unpin() {}

  static int isPinned0(ContinuationScope scope) { return 0; }
}
