package eggvm.vm.thread;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadyQueuesTest {
  private static final int FAIR_TURN = 16;

  private static Fiber fiber(int priority) {
    Fiber fiber = new Fiber(null, 0, 1);
    fiber.priority = priority;
    return fiber;
  }

  /// The due of a priority, then its others, each in the order in which they came; every 16th turn another priority's than the highest, from the lowest up.
  @Test
  void theOrderIsThatOfAPlainList() {
    Random random = new Random(7);
    ReadyQueues ready = new ReadyQueues();
    Map<Integer, List<Fiber>> due = new HashMap<>();
    Map<Integer, List<Fiber>> others = new HashMap<>();
    for (int priority = 1; priority <= Thread.MAX_PRIORITY; priority++) {
      due.put(priority, new ArrayList<>());
      others.put(priority, new ArrayList<>());
    }
    List<Fiber> all = new ArrayList<>();
    int turns = 0;
    int lastFair = 0;
    for (int step = 0; step < 50_000; step++) {
      switch (random.nextInt(5)) {
        case 0, 1 -> {
          Fiber fiber = fiber(1 + random.nextInt(Thread.MAX_PRIORITY));
          boolean isDue = random.nextInt(4) == 0;
          if (isDue) ready.addDue(fiber);
          else ready.add(fiber);
          (isDue ? due : others).get(fiber.priority).add(fiber);
          all.add(fiber);
        }
        case 2 -> {
          if (all.isEmpty()) break;
          Fiber gone = all.remove(random.nextInt(all.size()));
          ready.remove(gone);
          due.get(gone.priority).remove(gone);
          others.get(gone.priority).remove(gone);
        }
        default -> {
          Fiber polled = ready.poll();
          if (all.isEmpty()) {
            assertNull(polled);
            break;
          }
          boolean isFair = ++turns % FAIR_TURN == 0;
          TreeSet<Integer> occupied = all.stream().map(fiber -> fiber.priority).collect(Collectors.toCollection(TreeSet::new));
          int priority = occupied.removeLast();
          if (isFair && !occupied.isEmpty()) {
            Integer above = occupied.higher(lastFair);
            priority = lastFair = above != null ? above : occupied.first();
          }
          List<Fiber> first = due.get(priority).isEmpty() ? others.get(priority) : due.get(priority);
          assertSame(first.removeFirst(), polled);
          all.remove(polled);
        }
      }
      assertEquals(all.isEmpty(), ready.isEmpty());
    }
  }

  @Test
  void nobodyWaitsMoreThanSixteenTurnsForEachInFrontOfIt() {
    ReadyQueues ready = new ReadyQueues();
    Fiber low = fiber(Thread.MIN_PRIORITY);
    Fiber before = fiber(Thread.MIN_PRIORITY);
    ready.add(before);
    ready.add(low);
    for (int i = 0; i < 100; i++) ready.add(fiber(Thread.MAX_PRIORITY));
    int turns = 1;
    for (Fiber fiber = ready.poll(); fiber != low; fiber = ready.poll(), turns++) {
      if (fiber != before) ready.add(fiber);
    }
    assertEquals(2 * FAIR_TURN, turns);
  }
}
