package eggvm.lib.java.lang.ref;

import eggvm.vm.contract.Replaces;

/// Finalization is off, as with `--finalization=disabled`.
@Replaces("java.lang.ref.Finalizer")
final class FinalizerOverlay {
  private FinalizerOverlay() {}

  static boolean isFinalizationEnabled() { return false; }

  static void reportComplete(Object finalizee) {}
}
