package eggvm.lib.java.util.concurrent;

import eggvm.vm.contract.Replaces;
import java.util.concurrent.atomic.AtomicInteger;

@Replaces("java.util.concurrent.ForkJoinPool")
final class ForkJoinPoolOverlay {
  private static final AtomicInteger POOL_IDS = new AtomicInteger();

  private ForkJoinPoolOverlay() {}

  /// The JDK finds its own counter by reflection.
  static int getAndAddPoolIds(int number) { return POOL_IDS.getAndAdd(number); }
}
