package eggvm.vm.thread;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.object.IdentityHash;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Small programs under every choice of where a fiber loses its turn.
class ExhaustiveInterleavingsTest {
  private static final int NO_EXIT = -1;

  @Test
  void twoFibersCountUnderALock() {
    int ways = Interleavings.all(simulation -> {
      Object lock = simulation.thing();
      int[] counter = {0};
      simulation.run(() -> simulation.spawn(2, () -> {
        for (int i = 0; i < 2; i++) {
          Monitors.enter(lock);
          int seen = counter[0];
          simulation.polls(2);
          counter[0] = seen + 1;
          Monitors.exit(lock);
          simulation.poll();
        }
      }));
      assertEquals(4, counter[0]);
    });
    assertTrue(ways > 100, ways + " ways");
  }

  /// The same without the lock, or the test could not fail.
  @Test
  void twoFibersWithoutALockLoseCounts() {
    Set<Integer> results = new HashSet<>();
    Interleavings.all(simulation -> {
      int[] counter = {0};
      simulation.run(() -> simulation.spawn(2, () -> {
        for (int i = 0; i < 2; i++) {
          int seen = counter[0];
          simulation.poll();
          counter[0] = seen + 1;
          simulation.poll();
        }
      }));
      results.add(counter[0]);
    });
    assertEquals(Set.of(2, 3, 4), results);
  }

  @Test
  void aWaiterIsNotifiedHoweverLateItComes() {
    int ways = Interleavings.all(simulation -> {
      Object lock = simulation.thing();
      boolean[] isReady = {false};
      int status = simulation.run(() -> {
        simulation.spawn(2, () -> simulation.locked(lock, () -> {
          while (!isReady[0]) Monitors.wait(lock, 0);
          Monitors.notifyOne(lock);
        }));
        simulation.locked(lock, () -> {
          isReady[0] = true;
          Monitors.notifyOne(lock);
        });
      });
      assertEquals(NO_EXIT, status);
    });
    assertTrue(ways > 500, ways + " ways");
  }

  /// JLS 17.2.4: whoever is notified and interrupted returns with the flag set, or throws and leaves the notification to the other.
  @Test
  void aNotificationIsNotLostToAnInterrupt() {
    Set<String> outcomes = new HashSet<>();
    Interleavings.all(simulation -> {
      Object lock = simulation.thing();
      String[] outcome = new String[2];
      int status = simulation.run(() -> {
        int[] waiting = {0};
        SimulatedThread[] waiters = new SimulatedThread[2];
        for (int i = 0; i < 2; i++) {
          int index = i;
          waiters[i] = simulation.spawn("waiter-" + i, () -> outcome[index] = awaitOnce(lock, waiting));
        }
        while (waiting[0] < 2) Scheduler.yieldNow();
        simulation.spawn("notifier", () -> simulation.locked(lock, () -> Monitors.notifyOne(lock)));
        simulation.spawn("meddler", () -> {
          simulation.poll();
          waiters[0].interrupt();
        });
        simulation.poll();
        waiters[0].awaitEnd();
        if (!waiters[1].isEnded()) {
          simulation.poll();
          if (!outcome[0].equals("thrown")) simulation.locked(lock, () -> Monitors.notifyAll(lock));
        }
      });
      assertEquals(NO_EXIT, status);
      outcomes.add(outcome[0] + ", " + outcome[1]);
    });
    assertEquals(Set.of("returned, returned", "returned flagged, returned", "thrown, returned"), outcomes);
  }

  private static String awaitOnce(Object lock, int[] waiting) {
    Monitors.enter(lock);
    try {
      waiting[0]++;
      Monitors.wait(lock, 0);
      return Thread.interrupted() ? "returned flagged" : "returned";
    } catch (InterruptedException e) {
      return "thrown";
    } finally {
      Monitors.exit(lock);
    }
  }

  @Test
  void unparkIsNeverLost() {
    int ways = Interleavings.all(simulation -> {
      boolean[] isSet = {false, false};
      int status = simulation.run(() -> {
        SimulatedThread parked = simulation.spawn("parked", () -> {
          for (int i = 0; i < 2; i++) {
            while (!isSet[i]) {
              simulation.poll();
              Scheduler.park(false, 0);
              simulation.poll();
            }
          }
        });
        for (int i = 0; i < 2; i++) {
          simulation.poll();
          isSet[i] = true;
          simulation.poll();
          Scheduler.unpark(parked);
        }
      });
      assertEquals(NO_EXIT, status);
    });
    assertTrue(ways > 10, ways + " ways");
  }

  @Test
  void aHashMadeWhileTheLockComesAndGoesStays() {
    Interleavings.all(simulation -> {
      SimulatedCells.Thing lock = simulation.thing();
      int[] hash = new int[3];
      simulation.run(() -> {
        List<SimulatedThread> threads = simulation.spawn(2, () -> simulation.locked(lock, () -> simulation.poll()));
        simulation.poll();
        hash[0] = IdentityHash.of(lock);
        simulation.poll();
        hash[1] = IdentityHash.of(lock);
        Simulation.awaitEnds(threads);
        hash[2] = IdentityHash.of(lock);
      });
      assertEquals(hash[0], hash[1]);
      assertEquals(hash[0], hash[2]);
      assertEquals(MarkWord.neutral(hash[0]), lock.mark());
    });
  }
}
