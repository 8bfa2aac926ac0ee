package eggvm.lib.jdk.internal.misc;

import eggvm.vm.contract.Replaces;

/// A machine without signals: every name is unknown.
@Replaces("jdk.internal.misc.Signal")
final class SignalOverlay {
  private SignalOverlay() {}

  static int findSignal0(String name) { return -1; }

  static long handle0(int signal, long handler) { return 0; }

  static void raise0(int signal) {}
}
