package eggvm.vm.thread;

import java.util.Arrays;

/// Finds platform threads that wait for each other in a ring.
/// ```
///  fiber ──waits for──▸ lock ──held by──▸ fiber ──▸ ... ──▸ a fiber met in the same pass: a ring
///                                                           a fiber met in an earlier pass: known
/// ```
public final class DeadlockSearch {
  private DeadlockSearch() {}

  /// Null when there are none. `owned`: also those that are parked for a lock that tells its owner.
  public static Thread[] find(boolean owned) {
    int[] passes = new int[Threads.highestId() + 1];
    Thread[] found = new Thread[passes.length];
    Processor.lock();
    int count = 0;
    for (int id = 1; id < passes.length; id++) {
      Fiber met = follow(Threads.byId(id), id, passes, owned);
      if (met != null && passes[met.id] == id) count = addRing(met, found, count, owned);
    }
    Processor.unlock();
    return count == 0 ? null : Arrays.copyOf(found, count);
  }

  /// Marks with the pass what nobody has marked; returns the first one that is marked, null at the end of a chain.
  private static Fiber follow(Fiber fiber, int pass, int[] passes, boolean owned) {
    while (fiber != null && passes[fiber.id] == 0) {
      passes[fiber.id] = pass;
      fiber = awaited(fiber, owned);
    }
    return fiber;
  }

  private static int addRing(Fiber first, Thread[] found, int count, boolean owned) {
    Fiber fiber = first;
    do {
      found[count++] = fiber.thread;
      fiber = awaited(fiber, owned);
    } while (fiber != first);
    return count;
  }

  /// The holder of what the fiber waits for; null: none, or a virtual thread.
  private static Fiber awaited(Fiber fiber, boolean owned) {
    Fiber holder = null;
    if (fiber.state == Fiber.BLOCKED) holder = fiber.monitor.owner;
    else if (owned && fiber.state == Fiber.PARKED) holder = ownerOfBlocker(fiber);
    return holder == null || holder.isVirtual || fiber.isVirtual ? null : holder;
  }

  private static Fiber ownerOfBlocker(Fiber fiber) {
    Object blocker = ThreadHooks.current().parkBlocker(fiber.thread);
    Thread owner = blocker == null ? null : ThreadHooks.current().lockOwner(blocker);
    return owner == null ? null : Fiber.of(owner);
  }
}
