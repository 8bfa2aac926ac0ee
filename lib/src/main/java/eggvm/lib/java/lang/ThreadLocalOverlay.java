package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;

@Replaces("java.lang.ThreadLocal")
final class ThreadLocalOverlay {
  private ThreadLocalOverlay() {}

  /// Debug output under `jdk.traceVirtualThreadLocals`; its `StackWalker` and fork-join pool would be in every image.
  static void printStackTrace(ThreadLocal<?> self) {}
}
