package eggvm.vm.thread;

import static eggvm.vm.thread.Interleavings.random;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.object.IdentityHash;
import eggvm.vm.start.Fatal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/// JLS 17.1 and 17.2 under random interleavings.
class MonitorInterleavingsTest {
  private static final int NO_EXIT = -1;
  private static final long MILLI = 1_000_000;

  @Test
  void aCounterUnderALockLosesNothing() {
    random(simulation -> {
      int fibers = 2 + simulation.choices.next(4);
      int rounds = 1 + simulation.choices.next(12);
      Object lock = simulation.thing();
      int[] counter = {0};
      simulation.run(() -> simulation.spawn(fibers, () -> {
        for (int i = 0; i < rounds; i++) simulation.locked(lock, () -> add(simulation, lock, counter));
      }));
      assertEquals(fibers * rounds, counter[0]);
    });
  }

  /// Now and then in a recursion.
  private static void add(Simulation simulation, Object lock, int[] counter) throws Exception {
    if (simulation.choices.next(3) == 0) {
      simulation.locked(lock, () -> add(simulation, lock, counter));
      return;
    }
    int seen = counter[0];
    if (simulation.choices.next(4) == 0) IdentityHash.of(lock);
    simulation.allocate();
    simulation.poll();
    counter[0] = seen + 1;
  }

  @Test
  void aLockHeldThreeHundredTimesIsFreeAfterTheLastExit() {
    random(simulation -> {
      int depth = MarkWord.MAX_RECURSION - 2 + simulation.choices.next(50);
      Object lock = simulation.thing();
      int[] inside = {0};
      simulation.run(() -> simulation.spawn(2, () -> {
        for (int i = 0; i < depth; i++) {
          Monitors.enter(lock);
          if (i % 16 == 0) simulation.poll();
        }
        assertEquals(1, ++inside[0]);
        simulation.polls(3);
        assertTrue(Monitors.isHeld(lock));
        inside[0]--;
        for (int i = 0; i < depth; i++) {
          assertTrue(Monitors.isHeld(lock));
          Monitors.exit(lock);
          if (i % 16 == 0) simulation.poll();
        }
        assertFalse(Monitors.isHeld(lock));
      }));
    });
  }

  /// A token is put down for each taker with one `notify`; a wake-up that got lost ends in a deadlock.
  @Test
  void everyTokenIsTakenWhoeverIsInterrupted() {
    random(simulation -> {
      simulation.libraryPolls = simulation.choices.next(2) == 0;
      int takers = 1 + simulation.choices.next(5);
      boolean timed = simulation.choices.next(2) == 0;
      Object lock = simulation.thing();
      int[] tokens = {0};
      int[] taken = {0};
      int status = simulation.run(() -> {
        List<SimulatedThread> threads = simulation.spawn(takers, () -> {
          while (!take(simulation, lock, tokens, timed)) simulation.poll();
          taken[0]++;
        });
        if (simulation.choices.next(2) == 0) simulation.spawn("meddler", () -> {
          for (int i = 0; i < 4; i++) {
            simulation.polls(simulation.choices.next(4));
            threads.get(simulation.choices.next(takers)).interrupt();
          }
        });
        for (int i = 0; i < takers; i++) {
          simulation.locked(lock, () -> {
            tokens[0]++;
            if (simulation.choices.next(4) == 0) Monitors.notifyAll(lock);
            else Monitors.notifyOne(lock);
          });
        }
      });
      assertEquals(NO_EXIT, status, () -> simulation.machine.console.toString());
      assertEquals(takers, taken[0]);
      assertEquals(0, tokens[0]);
    });
  }

  /// False when interrupted.
  private static boolean take(Simulation simulation, Object lock, int[] tokens, boolean timed) throws Exception {
    try {
      simulation.locked(lock, () -> {
        while (tokens[0] == 0) {
          simulation.poll();
          Monitors.wait(lock, timed ? 1 + simulation.choices.next(30) : 0);
          assertTrue(Monitors.isHeld(lock));
        }
        tokens[0]--;
      });
      return true;
    } catch (InterruptedException e) {
      assertFalse(Thread.interrupted(), "the exception takes the flag along");
      return false;
    }
  }

  @Test
  void notifyWakesOneAndNotifyAllTheRest() {
    random(simulation -> {
      int waiters = 1 + simulation.choices.next(5);
      int notified = simulation.choices.next(waiters + 1);
      Object lock = simulation.thing();
      int[] inside = {0};
      int[] back = {0};
      simulation.run(() -> {
        List<SimulatedThread> threads = simulation.spawn(waiters, () -> simulation.locked(lock, () -> {
          // Held twice, and again afterwards.
          Monitors.enter(lock);
          inside[0]++;
          Monitors.wait(lock, 0);
          back[0]++;
          Monitors.exit(lock);
          assertTrue(Monitors.isHeld(lock));
        }));
        while (inside[0] < waiters) Scheduler.sleepNanos(MILLI);
        simulation.locked(lock, () -> {
          for (int i = 0; i < notified; i++) Monitors.notifyOne(lock);
          assertEquals(0, back[0]);
        });
        while (back[0] < notified) Scheduler.sleepNanos(MILLI);
        for (int i = 0; i < 10; i++) Scheduler.sleepNanos(10 * MILLI);
        assertEquals(notified, back[0]);
        assertEquals(waiters - notified, threads.stream().filter(thread -> thread.status == ThreadStatus.WAITING).count());
        simulation.locked(lock, () -> Monitors.notifyAll(lock));
        Simulation.awaitEnds(threads);
        assertEquals(waiters, back[0]);
      });
    });
  }

  @Test
  void aTimedWaitEndsAtItsTimeAndNotBefore() {
    random(simulation -> {
      boolean isShared = simulation.choices.next(2) == 0;
      Object shared = simulation.thing();
      int fibers = 1 + simulation.choices.next(5);
      // Each of the others may be due at the same moment and use its turn.
      long lateNanos = (10 * fibers + 1) * MILLI;
      simulation.run(() -> {
        List<SimulatedThread> threads = simulation.spawn(fibers, () -> {
          Object lock = isShared ? shared : simulation.thing();
          long millis = 1 + simulation.choices.next(50);
          simulation.locked(lock, () -> {
            long before = simulation.machine.nanos;
            Monitors.wait(lock, millis);
            long passed = simulation.machine.nanos - before;
            assertTrue(passed >= millis * MILLI, () -> "early: " + passed);
            assertTrue(isShared || passed <= millis * MILLI + lateNanos, () -> "late: " + passed + " for " + millis);
          });
        });
        while (!threads.stream().allMatch(SimulatedThread::isEnded)) simulation.poll();
      });
    });
  }

  @Test
  void producersAndConsumersShareABuffer() {
    random(simulation -> {
      int pairs = 1 + simulation.choices.next(3);
      int each = 1 + simulation.choices.next(8);
      int capacity = 1 + simulation.choices.next(3);
      Deque<Integer> buffer = new ArrayDeque<>();
      List<Integer> got = new ArrayList<>();
      Object lock = simulation.thing();
      int status = simulation.run(() -> {
        simulation.spawn(pairs, () -> {
          for (int i = 0; i < each; i++) {
            int value = i;
            simulation.locked(lock, () -> {
              while (buffer.size() == capacity) Monitors.wait(lock, 0);
              buffer.add(value);
              Monitors.notifyAll(lock);
            });
          }
        });
        simulation.spawn(pairs, () -> {
          for (int i = 0; i < each; i++) {
            simulation.locked(lock, () -> {
              while (buffer.isEmpty()) Monitors.wait(lock, 0);
              got.add(buffer.poll());
              Monitors.notifyAll(lock);
            });
          }
        });
      });
      assertEquals(NO_EXIT, status, () -> simulation.machine.console.toString());
      assertEquals(pairs * each, got.size());
    });
  }

  @Test
  void theIdentityHashIsTheSameWhateverTheLockDoes() {
    random(simulation -> {
      Object lock = simulation.thing();
      int[] hash = {0};
      simulation.run(() -> simulation.spawn(3, () -> {
        for (int i = 0; i < 5; i++) {
          if (simulation.choices.next(2) == 0) assertHash(lock, hash);
          simulation.locked(lock, () -> {
            if (simulation.choices.next(2) == 0) assertHash(lock, hash);
            if (simulation.choices.next(4) == 0) Monitors.wait(lock, 1);
          });
          simulation.poll();
        }
        assertHash(lock, hash);
      }));
    });
  }

  private static void assertHash(Object object, int[] hash) {
    int found = IdentityHash.of(object);
    if (hash[0] == 0) hash[0] = found;
    assertNotEquals(0, found);
    assertEquals(hash[0], found);
  }

  @Test
  void twoLocksInTwoOrdersDeadlockAndAreReportedOrDoNot() {
    int[] deadlocks = {0};
    int[] runs = {0};
    random(simulation -> {
      Object a = simulation.thing();
      Object b = simulation.thing();
      boolean[] holdsOne = {false, false};
      int status = simulation.run(() -> {
        simulation.spawn("forth", () -> lockBoth(simulation, a, b, holdsOne, 0));
        simulation.spawn("back", () -> lockBoth(simulation, b, a, holdsOne, 1));
      });
      boolean isDeadlock = holdsOne[0] && holdsOne[1];
      String console = simulation.machine.console.toString();
      assertEquals(isDeadlock ? Fatal.DEADLOCK_STATUS : NO_EXIT, status, console);
      runs[0]++;
      if (!isDeadlock) return;
      deadlocks[0]++;
      assertTrue(console.contains("deadlock") && console.contains("held by \"forth\"") && console.contains("held by \"back\""), console);
    });
    if (runs[0] >= 100) assertTrue(deadlocks[0] > 0 && deadlocks[0] < runs[0], deadlocks[0] + " of " + runs[0]);
  }

  private static void lockBoth(Simulation simulation, Object first, Object second, boolean[] holdsOne, int index) throws Exception {
    simulation.locked(first, () -> {
      holdsOne[index] = true;
      simulation.locked(second, () -> {});
      holdsOne[index] = false;
    });
  }

  @Test
  void whoDoesNotHoldTheLockMayNotUseIt() {
    random(simulation -> {
      Object lock = simulation.thing();
      simulation.run(() -> simulation.spawn(2, () -> {
        assertNotOwner(lock);
        simulation.locked(lock, () -> simulation.polls(3));
        assertNotOwner(lock);
      }));
    });
  }

  private static void assertNotOwner(Object lock) {
    assertFalse(Monitors.isHeld(lock));
    assertThrows(IllegalMonitorStateException.class, () -> Monitors.exit(lock));
    assertThrows(IllegalMonitorStateException.class, () -> Monitors.notifyOne(lock));
    assertThrows(IllegalMonitorStateException.class, () -> Monitors.wait(lock, 1));
  }
}
