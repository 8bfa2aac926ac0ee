package eggvm.lib.sun.management;

import eggvm.vm.heap.LiveObjects;
import java.util.Arrays;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;

/// Synchronizers name their owner, no thread its synchronizers: they are looked for in the whole heap.
final class OwnedSynchronizers {
  private OwnedSynchronizers() {}

  static Object[] all() { return LiveObjects.of(AbstractOwnableSynchronizer.class); }

  /// Those of them that the thread owns now.
  static Object[] of(Thread thread, Object[] all) {
    Object[] found = new Object[all.length];
    int count = 0;
    for (Object each : all) if (((AbstractOwnableSynchronizer) each).getExclusiveOwnerThread() == thread) found[count++] = each;
    return Arrays.copyOf(found, count);
  }
}
