package eggvm.vm.thread;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SleepersTest {
  private static final long MILLI = 1_000_000;

  @Test
  void aThousandSleepersWakeInOrderAndInTime() throws Throwable {
    List<Long> deadlines = new ArrayList<>();
    try (Simulation simulation = new Simulation(Choices.ofSeed(1), false)) {
      simulation.run(() -> {
        for (int i = 0; i < 1000; i++) {
          long nanos = (1 + i * 7919L % 1000) * MILLI;
          simulation.spawn("sleeper", () -> {
            Scheduler.sleepNanos(nanos);
            deadlines.add(Fiber.current().deadlineNanos);
            assertEquals(Fiber.current().deadlineNanos, simulation.machine.nanos);
          });
        }
      });
    }
    assertEquals(1000, deadlines.size());
    assertEquals(deadlines.stream().sorted().toList(), deadlines);
  }

  @Test
  void aProcessorWithNothingButADeadlineRestsOnceUntilThen() throws Throwable {
    try (Simulation simulation = new Simulation(Choices.ofSeed(1), false)) {
      simulation.run(() -> {
        long before = simulation.machine.nanos;
        Scheduler.sleepNanos(3_600_000 * MILLI);
        assertEquals(3_600_000 * MILLI, simulation.machine.nanos - before);
        assertEquals(1, simulation.machine.rests);
      });
    }
  }

  @Test
  void aLoneFiberThatComputesIsNotInterrupted() throws Throwable {
    try (Simulation simulation = new Simulation(Choices.ofSeed(1), false)) {
      simulation.run(() -> {
        Simulation.awaitEnds(List.of(simulation.spawn("short", () -> {})));
        simulation.machine.sleepUntilTimer();
        simulation.poll();
        assertEquals(SimulatedMachine.NEVER, simulation.machine.timerNanos);
      });
    }
  }

  @Test
  void whoWaitsForNothingThatCanComeIsADeadlock() throws Throwable {
    try (Simulation simulation = new Simulation(Choices.ofSeed(1), false)) {
      int status = simulation.run(() -> {
        simulation.spawn("lonely", () -> Scheduler.park(false, 0));
        Scheduler.park(false, 0);
      });
      assertEquals(eggvm.vm.start.Fatal.DEADLOCK_STATUS, status);
      String console = simulation.machine.console.toString();
      assertTrue(console.contains("\"lonely\"") && console.contains("\"main\"") && console.contains("parked"), console);
    }
  }
}
