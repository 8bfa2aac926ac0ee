package eggvm.vm.thread;

import static eggvm.vm.thread.Interleavings.random;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.start.Fatal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlockSearchTest {
  @Test
  void aRingOfOwnersIsFoundAndWhoWaitsForItIsNoPart() {
    random(simulation -> {
      int size = 2 + simulation.choices.next(3);
      Object[] locks = new Object[size];
      for (int i = 0; i < size; i++) locks[i] = simulation.thing();
      Thread[] ring = new Thread[size];
      int[] holding = {0};
      int status = simulation.run(() -> {
        for (int i = 0; i < size; i++) {
          int first = i;
          ring[i] = simulation.spawn("fiber-" + i, () -> simulation.locked(locks[first], () -> {
            holding[0]++;
            while (holding[0] < size) passOn(simulation);
            simulation.locked(locks[(first + 1) % size], () -> fail("in a ring of locks"));
          }));
        }
        while (DeadlockSearch.find(false) == null) passOn(simulation);
        SimulatedThread outside = simulation.spawn("outside", () -> simulation.locked(locks[0], () -> fail("behind a ring of locks")));
        while (outside.status != ThreadStatus.BLOCKED) passOn(simulation);
        assertEquals(Set.of(ring), Set.of(DeadlockSearch.find(false)));
        assertEquals(Set.of(ring), Set.of(DeadlockSearch.find(true)));
      });
      assertEquals(Fatal.DEADLOCK_STATUS, status);
    });
  }

  @Test
  void whoWaitsForARunningFiberIsInNoDeadlock() {
    random(simulation -> {
      Object lock = simulation.thing();
      simulation.run(() -> {
        simulation.locked(lock, () -> {
          SimulatedThread waiter = simulation.spawn("waiter", () -> simulation.locked(lock, () -> {}));
          while (waiter.status != ThreadStatus.BLOCKED) passOn(simulation);
          assertNull(DeadlockSearch.find(true));
        });
      });
    });
  }

  private static void passOn(Simulation simulation) {
    simulation.poll();
    Scheduler.yieldNow();
  }
}
