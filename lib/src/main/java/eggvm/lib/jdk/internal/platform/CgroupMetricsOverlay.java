package eggvm.lib.jdk.internal.platform;

import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.Heap;

@Replaces("jdk.internal.platform.CgroupMetrics")
final class CgroupMetricsOverlay {
  private CgroupMetricsOverlay() {}

  static boolean isUseContainerSupport() { return false; }

  static boolean isContainerized0() { return false; }

  static long getTotalMemorySize0() { return Heap.maxBytes(); }

  static long getTotalSwapSize0() { return 0; }
}
