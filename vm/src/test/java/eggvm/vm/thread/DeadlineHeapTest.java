package eggvm.vm.thread;

import static org.junit.jupiter.api.Assertions.*;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlineHeapTest {
  @Test
  void theEarliestIsAlwaysOnTopWhateverLeavesFromTheMiddle() {
    Random random = new Random(11);
    DeadlineHeap heap = new DeadlineHeap(4);
    List<Fiber> model = new ArrayList<>();
    for (int step = 0; step < 20_000; step++) {
      if (model.isEmpty() || random.nextInt(5) < 3 && model.size() < 300) {
        if (model.size() == heap.capacity()) heap.moveTo(new Fiber[2 * heap.capacity()]);
        Fiber fiber = new Fiber(null, 0, 1);
        fiber.deadlineNanos = random.nextInt(500);
        model.add(fiber);
        heap.add(fiber);
      } else {
        Fiber gone = random.nextBoolean() ? heap.first() : model.get(random.nextInt(model.size()));
        model.remove(gone);
        heap.remove(gone);
        assertEquals(-1, gone.heapIndex);
      }
      assertEquals(model.isEmpty(), heap.isEmpty());
      if (!model.isEmpty()) {
        long earliest = model.stream().min(Comparator.comparingLong(f -> f.deadlineNanos)).get().deadlineNanos;
        assertEquals(earliest, heap.first().deadlineNanos);
      }
    }
  }

  /// A fiber knows its index, so that neither the top nor the middle costs more than one way through the heap: 17 levels.
  @Test
  void oneOfAHundredThousandMovesAtMostOneFiberPerLevel() {
    int count = 100_000;
    Random random = new Random(13);
    DeadlineHeap heap = new DeadlineHeap(count + 1);
    List<Fiber> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Fiber fiber = new Fiber(null, 0, 1);
      fiber.deadlineNanos = random.nextLong();
      all.add(fiber);
      heap.add(fiber);
    }
    int[] before = new int[count];
    for (int round = 0; round < 200; round++) {
      for (int i = 0; i < count; i++) before[i] = all.get(i).heapIndex;
      Fiber fiber = round % 2 == 0 ? heap.first() : all.get(random.nextInt(count));
      heap.remove(fiber);
      fiber.deadlineNanos = round % 3 == 0 ? Long.MIN_VALUE + round : random.nextLong();
      heap.add(fiber);
      int moved = 0;
      for (int i = 0; i < count; i++) if (all.get(i).heapIndex != before[i]) moved++;
      assertTrue(moved <= 2 * 17 + 1, moved + " moved");
    }
    all.sort(Comparator.comparingLong(f -> f.deadlineNanos));
    for (Fiber fiber : all) {
      assertEquals(fiber.deadlineNanos, heap.first().deadlineNanos);
      heap.remove(heap.first());
    }
    assertTrue(heap.isEmpty());
  }

  @Test
  void aHundredThousandLeaveFromTheMiddleInLittleTime() {
    int count = 100_000;
    Random random = new Random(17);
    DeadlineHeap heap = new DeadlineHeap(count);
    List<Fiber> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Fiber fiber = new Fiber(null, 0, 1);
      fiber.deadlineNanos = random.nextLong();
      all.add(fiber);
      heap.add(fiber);
    }
    Collections.shuffle(all, random);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (Fiber fiber : all) heap.remove(fiber);
    long cpuMillis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
    // About 30; a search for the fiber makes it thousands.
    assertTrue(cpuMillis < 1000, cpuMillis + " ms");
  }
}
