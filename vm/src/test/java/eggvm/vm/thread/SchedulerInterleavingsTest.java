package eggvm.vm.thread;

import static eggvm.vm.thread.Interleavings.random;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.heap.OffHeap;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.IdentityHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sleep, park, interrupts, priorities, ends and events under random interleavings.
class SchedulerInterleavingsTest {
  private static final int NO_EXIT = -1;
  private static final long MILLI = 1_000_000;

  @Test
  void sleepersWakeInTheOrderOfTheirDeadlines() {
    random(simulation -> {
      List<Long> woken = new ArrayList<>();
      simulation.run(() -> {
        List<SimulatedThread> threads = simulation.spawn(1 + simulation.choices.next(8), () -> {
          long nanos = 1 + simulation.choices.next(8) * 3 * MILLI;
          long before = simulation.machine.nanos;
          Scheduler.sleepNanos(nanos);
          assertTrue(simulation.machine.nanos - before >= nanos, "early");
          woken.add(Fiber.current().deadlineNanos);
          simulation.polls(simulation.choices.next(4));
        });
        while (!threads.stream().allMatch(SimulatedThread::isEnded)) simulation.poll();
      });
      assertEquals(woken.stream().sorted().toList(), woken);
    });
  }

  @Test
  void aPermitIsKeptUntilTheNextParkAndOnlyOne() {
    random(simulation -> {
      int rounds = 1 + simulation.choices.next(10);
      boolean[] ping = {false};
      boolean[] pong = {false};
      int status = simulation.run(() -> {
        SimulatedThread[] pair = new SimulatedThread[2];
        pair[0] = simulation.thread("ping", () -> {
          for (int i = 0; i < rounds; i++) {
            hand(simulation, ping, pair[1]);
            await(simulation, pong);
          }
        });
        pair[1] = simulation.thread("pong", () -> {
          for (int i = 0; i < rounds; i++) {
            await(simulation, ping);
            hand(simulation, pong, pair[0]);
          }
        });
        for (SimulatedThread thread : pair) Scheduler.start(thread);
        Simulation.awaitEnds(List.of(pair));
        assertOnePermit(simulation);
      });
      assertEquals(NO_EXIT, status, () -> simulation.machine.console.toString());
    });
  }

  private static void hand(Simulation simulation, boolean[] flag, Thread to) {
    simulation.poll();
    flag[0] = true;
    simulation.poll();
    Scheduler.unpark(to);
  }

  private static void await(Simulation simulation, boolean[] flag) {
    for (;;) {
      simulation.poll();
      if (flag[0]) break;
      simulation.poll();
      Scheduler.park(false, 0);
    }
    flag[0] = false;
  }

  private static void assertOnePermit(Simulation simulation) {
    Scheduler.unpark(simulation.main);
    Scheduler.unpark(simulation.main);
    Scheduler.park(false, 0);
    long before = simulation.machine.nanos;
    Scheduler.park(false, 5 * MILLI);
    assertTrue(simulation.machine.nanos - before >= 5 * MILLI, "a second permit");
    before = simulation.machine.nanos;
    long untilMillis = simulation.machine.wallClockNanos() / MILLI + 3;
    Scheduler.park(true, untilMillis);
    assertTrue(simulation.machine.wallClockNanos() / MILLI >= untilMillis, "before the moment");
  }

  @Test
  void anInterruptEndsSleepWaitAndPark() {
    random(simulation -> {
      simulation.libraryPolls = true;
      Object lock = simulation.thing();
      int[] interrupted = {0};
      int status = simulation.run(() -> {
        List<SimulatedThread> threads = new ArrayList<>();
        threads.add(simulation.spawn("sleeper", () -> expectInterrupt(interrupted, () -> Scheduler.sleepNanos(Long.MAX_VALUE))));
        threads.add(simulation.spawn("waiter", () -> expectInterrupt(interrupted, () -> simulation.locked(lock, () -> Monitors.wait(lock, 0)))));
        threads.add(simulation.spawn("parked", () -> {
          while (!Scheduler.currentThread().isInterrupted()) Scheduler.park(false, 0);
          Scheduler.park(false, 0);
          assertTrue(Thread.interrupted());
          interrupted[0]++;
        }));
        while (threads.stream().anyMatch(thread -> !thread.isInterrupted() && !thread.isEnded())) {
          simulation.poll();
          SimulatedThread any = threads.get(simulation.choices.next(threads.size()));
          if (!any.isEnded() && !any.isInterrupted()) any.interrupt();
        }
        Simulation.awaitEnds(threads);
        simulation.main.interrupt();
        assertThrows(InterruptedException.class, () -> Scheduler.sleepNanos(MILLI));
        assertFalse(Thread.interrupted());
      });
      assertEquals(NO_EXIT, status, () -> simulation.machine.console.toString());
      assertEquals(3, interrupted[0]);
    });
  }

  private static void expectInterrupt(int[] interrupted, SimulatedThread.Body body) {
    assertThrows(InterruptedException.class, body::run);
    assertFalse(Thread.interrupted(), "the exception takes the flag along");
    interrupted[0]++;
  }

  /// One turn in 16 goes to whoever a strict order would serve last.
  @Test
  void aLowPriorityHasItsTurnInBoundedTime() {
    random(simulation -> {
      int turns = 1 + simulation.choices.next(4);
      boolean[] done = {false};
      long[] nanos = {0, 0};
      simulation.run(() -> {
        SimulatedThread low = simulation.thread("low", () -> {
          for (int i = 0; i < turns; i++) Scheduler.yieldNow();
          done[0] = true;
          nanos[1] = simulation.machine.nanos;
        });
        low.setPriority(Thread.MIN_PRIORITY);
        Scheduler.start(low);
        nanos[0] = simulation.machine.nanos;
        for (int i = 0; i < 3; i++) {
          SimulatedThread high = simulation.thread("high-" + i, () -> {
            while (!done[0]) simulation.poll();
          });
          high.setPriority(simulation.choices.next(2) == 0 ? Thread.MAX_PRIORITY : Thread.NORM_PRIORITY);
          Scheduler.start(high);
        }
      });
      // Two priorities may share the turns past the order.
      long boundNanos = 2 * (turns + 2) * 16 * 11 * MILLI;
      assertTrue(nanos[1] - nanos[0] <= boundNanos, () -> "starved for " + (nanos[1] - nanos[0]) + " with " + turns + " turns");
    });
  }

  @Test
  void idsAndStacksAreUsedAgain() {
    random(simulation -> {
      int fibers = 1 + simulation.choices.next(5);
      simulation.run(() -> {
        for (int generation = 0; generation < 6; generation++) {
          int[] ended = {0};
          List<SimulatedThread> threads = simulation.spawn(fibers, () -> {
            simulation.allocate();
            simulation.polls(simulation.choices.next(3));
            simulation.allocate();
            ended[0]++;
          });
          if (simulation.choices.next(2) == 0) simulation.poll();
          Simulation.awaitEnds(threads);
          assertEquals(fibers, ended[0]);
          for (SimulatedThread thread : threads) assertEquals(ThreadStatus.TERMINATED, thread.status);
        }
        // Who is joined may not have given its id back yet.
        assertTrue(Threads.highestId() <= 1 + 2 * fibers, () -> Threads.highestId() + " ids");
      });
    });
  }

  /// While another fiber computes and never waits.
  @Test
  void aReaderGetsWhatIsTyped() {
    random(simulation -> {
      byte[] text = new byte[1 + simulation.choices.next(20)];
      long[] arrivals = new long[text.length];
      for (int i = 0; i < text.length; i++) {
        text[i] = (byte) ('a' + i);
        arrivals[i] = (i == 0 ? 2 * MILLI : arrivals[i - 1]) + simulation.choices.next(3) * 20 * MILLI;
      }
      simulation.machine.type(arrivals, text);
      boolean isBusy = simulation.choices.next(2) == 0;
      byte[] got = new byte[text.length];
      simulation.run(() -> {
        SimulatedThread reader = simulation.spawn("reader", () -> {
          int count = 0;
          while (count < got.length) {
            int more = ConsoleInput.read(got, count, 1 + simulation.choices.next(got.length - count));
            assertTrue(more > 0);
            count += more;
            assertTrue(simulation.machine.nanos >= arrivals[count - 1]);
          }
          assertEquals(-1, ConsoleInput.read(got, 0, 1));
        });
        while (isBusy && !reader.isEnded()) simulation.poll();
      });
      assertEquals(Arrays.toString(text), Arrays.toString(got));
    });
  }

  @Test
  void eventsAndClassInitialisersWakeThoseWhoWait() {
    random(simulation -> {
      int[] seen = {0};
      int status = simulation.run(() -> {
        Event event = new Event();
        long type = OffHeap.allocate(128);
        Memory.putInt(type + ClassLayout.INIT_STATE, ClassLayout.INIT_RUNNING);
        List<SimulatedThread> threads = simulation.spawn(1 + simulation.choices.next(4), () -> {
          simulation.polls(simulation.choices.next(3));
          ClassWaiters.awaitWhileRunning(type);
          assertEquals(ClassLayout.INIT_DONE, Memory.getInt(type + ClassLayout.INIT_STATE));
          event.await();
          seen[0]++;
        });
        simulation.polls(simulation.choices.next(6));
        ClassWaiters.wakeAll();
        simulation.polls(simulation.choices.next(6));
        Memory.putInt(type + ClassLayout.INIT_STATE, ClassLayout.INIT_DONE);
        ClassWaiters.wakeAll();
        for (int i = 1; i <= threads.size(); i++) {
          event.signal();
          while (seen[0] < i) Scheduler.sleepNanos(MILLI);
        }
        Simulation.awaitEnds(threads);
        OffHeap.free(type);
      });
      assertEquals(NO_EXIT, status, () -> simulation.machine.console.toString());
    });
  }

  /// Everything at once: three locks taken in one order, their owners known to the test.
  @Test
  void anyProgramKeepsItsLocksToItself() {
    random(simulation -> {
      simulation.libraryPolls = simulation.choices.next(2) == 0;
      int fibers = 2 + simulation.choices.next(5);
      SimulatedCells.Thing[] locks = {simulation.thing(), simulation.thing(), simulation.thing()};
      SimulatedThread[] owners = new SimulatedThread[locks.length];
      List<SimulatedThread> threads = new ArrayList<>();
      int status = simulation.run(() -> {
        if (simulation.choices.next(4) == 0) Safepoints.stress(1 + simulation.choices.next(5));
        for (int i = 0; i < fibers; i++) {
          threads.add(simulation.thread("fiber-" + i, () -> {
            for (int round = 0; round < 8; round++) act(simulation, threads, locks, owners, 0);
          }));
        }
        for (SimulatedThread thread : threads) {
          thread.setPriority(1 + simulation.choices.next(10));
          Scheduler.start(thread);
          simulation.poll();
        }
      });
      assertEquals(NO_EXIT, status, () -> simulation.machine.console.toString());
      for (SimulatedThread thread : threads) assertTrue(thread.isEnded());
    });
  }

  private static void act(
      Simulation simulation, List<SimulatedThread> threads, SimulatedCells.Thing[] locks, SimulatedThread[] owners, int first) throws Exception {
    SimulatedThread any = threads.get(simulation.choices.next(threads.size()));
    try {
      switch (simulation.choices.next(10)) {
        case 0 -> Scheduler.sleepNanos(simulation.choices.next(3) * MILLI);
        case 1 -> Scheduler.park(false, 1 + simulation.choices.next(2) * MILLI);
        case 2 -> Scheduler.unpark(any);
        case 3 -> any.interrupt();
        case 4 -> Scheduler.setPriority(any, 1 + simulation.choices.next(10));
        case 5 -> Scheduler.yieldNow();
        case 6 -> IdentityHash.of(locks[simulation.choices.next(locks.length)]);
        case 7 -> OffHeap.free(OffHeap.allocate(32));
        default -> {
          if (first < locks.length) lock(simulation, threads, locks, owners, first + simulation.choices.next(locks.length - first));
        }
      }
    } catch (InterruptedException e) {
      assertFalse(Thread.interrupted(), "the exception takes the flag along");
    }
    simulation.allocate();
    simulation.poll();
  }

  private static void lock(
      Simulation simulation, List<SimulatedThread> threads, SimulatedCells.Thing[] locks, SimulatedThread[] owners, int index) throws Exception {
    SimulatedThread self = (SimulatedThread) Scheduler.currentThread();
    simulation.locked(locks[index], () -> {
      assertNull(owners[index]);
      owners[index] = self;
      for (int i = simulation.choices.next(3); i > 0; i--) act(simulation, threads, locks, owners, index + 1);
      if (simulation.choices.next(3) == 0) simulation.locked(locks[index], () -> assertSame(self, owners[index]));
      owners[index] = null;
      if (simulation.choices.next(3) == 0) Monitors.notifyAll(locks[index]);
      if (simulation.choices.next(3) == 0) Monitors.wait(locks[index], 1 + simulation.choices.next(5));
      assertNull(owners[index]);
    });
  }
}
