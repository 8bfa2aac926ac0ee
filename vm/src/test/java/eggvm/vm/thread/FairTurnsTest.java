package eggvm.vm.thread;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FairTurnsTest {
  private static final int ROUNDS = 1000;

  /// All are busy: each goes back into its queue as soon as its turn is over.
  @Test
  void busyFibersOfEveryPriorityHaveTurns() {
    ReadyQueues ready = new ReadyQueues();
    int[] turns = new int[Thread.MAX_PRIORITY + 1];
    for (int priority = Thread.MIN_PRIORITY; priority <= Thread.MAX_PRIORITY; priority++) {
      Fiber fiber = new Fiber(null, 0, 1);
      fiber.priority = priority;
      ready.add(fiber);
    }
    for (int i = 0; i < ROUNDS; i++) {
      Fiber fiber = ready.poll();
      turns[fiber.priority]++;
      ready.add(fiber);
    }
    for (int priority = Thread.MIN_PRIORITY; priority <= Thread.MAX_PRIORITY; priority++) {
      assertTrue(turns[priority] >= ROUNDS / 200, "priority " + priority + ": " + turns[priority]);
    }
    assertTrue(turns[Thread.MAX_PRIORITY] > ROUNDS / 2);
  }
}
