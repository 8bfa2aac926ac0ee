package eggvm.vm.thread;

import static eggvm.vm.thread.Interleavings.random;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.start.Fatal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceInterruptsTest {
  private static final long MILLI = 1_000_000;
  private static final int CARD = 3;
  private static final int OTHER = 5;

  private interface Program {
    void run(Simulation simulation) throws Exception;
  }

  private static int run(Program program) throws Throwable {
    try (Simulation simulation = new Simulation(Choices.ofSeed(1), false)) {
      simulation.machine.sources = 1 << CARD | 1 << OTHER;
      return simulation.run(() -> program.run(simulation));
    }
  }

  @Test
  void anInterruptWakesWhoAwaitsItsSourceAndNobodyElse() throws Throwable {
    run(simulation -> {
      prove(simulation, CARD);
      prove(simulation, OTHER);
      long began = simulation.machine.nanos;
      simulation.machine.interruptFrom(CARD, began + 20 * MILLI);
      List<Long> woken = new ArrayList<>();
      SimulatedThread other = simulation.spawn("other", () -> {
        DeviceInterrupts.await(OTHER, began + 90 * MILLI);
        woken.add(simulation.machine.nanos - began);
      });
      DeviceInterrupts.await(CARD, Long.MAX_VALUE);
      woken.add(simulation.machine.nanos - began);
      other.awaitEnd();
      assertEquals(List.of(20 * MILLI, 90 * MILLI), woken);
    });
  }

  /// From here on waits for the source are as long as they are asked for.
  private static void prove(Simulation simulation, int source) {
    simulation.machine.interruptFrom(source, simulation.machine.nanos + MILLI);
    DeviceInterrupts.await(source, simulation.machine.nanos + 2 * MILLI);
    simulation.machine.asserted = 0;
  }

  @Test
  void aDeviceThatStillWantsToInterruptsAgainWhenListenedTo() throws Throwable {
    run(simulation -> {
      simulation.machine.asserted = 1 << CARD;
      for (int i = 0; i < 3; i++) {
        long before = simulation.machine.nanos;
        DeviceInterrupts.await(CARD, Long.MAX_VALUE);
        assertEquals(before, simulation.machine.nanos);
      }
      simulation.machine.asserted = 0;
      long before = simulation.machine.nanos;
      DeviceInterrupts.await(CARD, before + MILLI);
      assertEquals(before + MILLI, simulation.machine.nanos);
    });
  }

  @Test
  void aMessageThatTheSchedulerTookBeforeTheWaitIsKeptForOne() throws Throwable {
    run(simulation -> {
      prove(simulation, CARD);
      simulation.machine.message(CARD);
      Safepoints.pollIfAsked();
      assertEquals(0, simulation.machine.takeInterrupts());
      long before = simulation.machine.nanos;
      DeviceInterrupts.await(CARD, before + 50 * MILLI);
      assertEquals(before, simulation.machine.nanos);
      DeviceInterrupts.await(CARD, before + 50 * MILLI);
      assertEquals(before + 50 * MILLI, simulation.machine.nanos);
    });
  }

  @Test
  void wakeEndsOneWaitAlsoWhenItComesFirst() throws Throwable {
    run(simulation -> {
      prove(simulation, CARD);
      long began = simulation.machine.nanos;
      SimulatedThread waiter = simulation.spawn("waiter", () -> {
        DeviceInterrupts.await(CARD, began + 50 * MILLI);
        assertEquals(began + 7 * MILLI, simulation.machine.nanos);
        DeviceInterrupts.await(CARD, began + 50 * MILLI);
      });
      Scheduler.sleepNanos(7 * MILLI);
      DeviceInterrupts.wake(CARD);
      waiter.awaitEnd();
      assertEquals(began + 50 * MILLI, simulation.machine.nanos);
      DeviceInterrupts.wake(OTHER);
      DeviceInterrupts.await(OTHER, Long.MAX_VALUE);
      assertEquals(began + 50 * MILLI, simulation.machine.nanos);
    });
  }

  @Test
  void untilTheFirstInterruptHasArrivedTheDeviceIsLookedAtAllTheSame() throws Throwable {
    run(simulation -> {
      long before = simulation.machine.nanos;
      DeviceInterrupts.await(CARD, Long.MAX_VALUE);
      assertTrue(simulation.machine.nanos - before <= 5 * MILLI);
      prove(simulation, CARD);
      before = simulation.machine.nanos;
      DeviceInterrupts.await(CARD, before + 500 * MILLI);
      assertEquals(before + 500 * MILLI, simulation.machine.nanos);
    });
  }

  @Test
  void anInterruptDoesNotWaitForTheEndOfATurn() throws Throwable {
    run(simulation -> {
      prove(simulation, CARD);
      long moment = simulation.machine.nanos + 2 * MILLI;
      simulation.machine.interruptFrom(CARD, moment);
      boolean[] seen = {false};
      SimulatedThread waiter = simulation.spawn("waiter", () -> {
        DeviceInterrupts.await(CARD, Long.MAX_VALUE);
        seen[0] = true;
      });
      simulation.spawn("sleeper", () -> Scheduler.sleepNanos(500 * MILLI));
      Scheduler.yieldNow();
      simulation.machine.nanos = moment;
      while (!seen[0]) {
        simulation.machine.deliver(Fiber.current().block);
        Safepoints.pollIfAsked();
        assertTrue(simulation.machine.nanos < moment + MILLI, "it waited for its turn");
        simulation.machine.nanos += MILLI / 10;
      }
      waiter.awaitEnd();
    });
  }

  @Test
  void onlyASourceThatTheMachineHasKeepsADeadlockAway() throws Throwable {
    assertEquals(Fatal.DEADLOCK_STATUS, run(simulation -> DeviceInterrupts.await(9, Long.MAX_VALUE)));
    assertEquals(-1, run(simulation -> {
      prove(simulation, CARD);
      simulation.machine.interruptFrom(CARD, simulation.machine.nanos + 999 * MILLI);
      DeviceInterrupts.await(CARD, Long.MAX_VALUE);
    }));
  }

  @Test
  void aDeviceThatSaysNothingIsLookedAfterEverySecond() throws Throwable {
    run(simulation -> {
      prove(simulation, CARD);
      for (int i = 0; i < 3; i++) {
        long before = simulation.machine.nanos;
        DeviceInterrupts.await(CARD, Long.MAX_VALUE);
        assertEquals(1000 * MILLI, simulation.machine.nanos - before);
      }
    });
  }

  /// A card with a counter of frames; the fiber takes what is there and waits for more, among others that compute, sleep and wake it.
  @Test
  void noFrameIsSleptOver() {
    random(simulation -> {
      simulation.machine.sources = 1 << CARD;
      int frames = 1 + simulation.choices.next(12);
      long[] arrivals = new long[frames];
      for (int i = 0; i < frames; i++) {
        arrivals[i] = (i == 0 ? 2 * MILLI : arrivals[i - 1]) + simulation.choices.next(4) * simulation.choices.next(4) * MILLI;
        simulation.machine.interruptFrom(CARD, arrivals[i]);
      }
      int status = simulation.run(() -> {
        SimulatedThread network = simulation.spawn("network", () -> {
          for (int taken = 0; taken < frames; ) {
            simulation.machine.asserted = 0;
            while (taken < frames && arrivals[taken] <= simulation.machine.nanos) taken++;
            simulation.poll();
            boolean isMissed = taken < frames && arrivals[taken] <= simulation.machine.nanos;
            if (isMissed) simulation.machine.asserted = 1 << CARD;
            if (taken < frames) DeviceInterrupts.await(CARD, Long.MAX_VALUE);
          }
        });
        List<SimulatedThread> others = simulation.spawn(simulation.choices.next(3), () -> {
          simulation.polls(simulation.choices.next(8));
          Scheduler.sleepNanos(simulation.choices.next(5) * MILLI);
          DeviceInterrupts.wake(CARD);
        });
        while (simulation.choices.next(2) == 0) simulation.poll();
        network.awaitEnd();
        assertTrue(simulation.machine.nanos >= arrivals[frames - 1], () -> Arrays.toString(arrivals));
        Simulation.awaitEnds(others);
      });
      assertEquals(-1, status, () -> simulation.machine.console.toString());
    });
  }
}
