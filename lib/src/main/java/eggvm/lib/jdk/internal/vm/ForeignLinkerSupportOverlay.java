package eggvm.lib.jdk.internal.vm;

import eggvm.vm.contract.Replaces;

/// No C, nothing to link to.
@Replaces("jdk.internal.vm.ForeignLinkerSupport")
final class ForeignLinkerSupportOverlay {
  private ForeignLinkerSupportOverlay() {}

  static boolean isSupported0() { return false; }
}
