package eggvm.lib.jdk.internal.vm;

import eggvm.vm.contract.Replaces;

/// No vector instructions behind the API: its Java bodies run.
@Replaces("jdk.internal.vm.vector.VectorSupport")
final class VectorSupportOverlay {
  private VectorSupportOverlay() {}

  static int registerNatives() { return 0; }

  static String getCPUFeatures() { return ""; }

  static int getMaxLaneCount(Class<?> elementType) { return -1; }
}
