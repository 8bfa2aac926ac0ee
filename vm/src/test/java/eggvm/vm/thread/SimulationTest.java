package eggvm.vm.thread;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class SimulationTest {
  @Test
  void fibersTakeTurns() throws Throwable {
    try (Simulation simulation = new Simulation(Choices.ofSeed(1), true)) {
      int[] count = {0};
      simulation.run(() -> {
        for (int i = 0; i < 3; i++) {
          simulation.spawn("f" + i, () -> {
            for (int j = 0; j < 10; j++) {
              simulation.poll();
              count[0]++;
            }
          });
        }
      });
      assertEquals(30, count[0]);
      System.out.println(simulation.switches);
    }
  }
}
