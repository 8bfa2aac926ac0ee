package eggvm.vm.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
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
}
