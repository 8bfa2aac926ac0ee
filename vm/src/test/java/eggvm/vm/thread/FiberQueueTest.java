package eggvm.vm.thread;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiberQueueTest {
  @Test
  void orderIsKeptWhenFibersLeaveFromAnywhere() {
    Random random = new Random(5);
    FiberQueue queue = new FiberQueue();
    Deque<Fiber> model = new ArrayDeque<>();
    for (int step = 0; step < 20_000; step++) {
      int choice = random.nextInt(4);
      if (choice < 2) {
        Fiber fiber = new Fiber(null, 0, 1);
        queue.add(fiber);
        model.add(fiber);
      } else if (choice == 2) {
        assertSame(model.poll(), queue.poll());
      } else if (!model.isEmpty()) {
        List<Fiber> all = new ArrayList<>(model);
        Fiber gone = all.get(random.nextInt(all.size()));
        queue.remove(gone);
        model.remove(gone);
        assertNull(gone.queue);
      }
      assertSame(model.peek(), queue.first());
      assertEquals(model.isEmpty(), queue.isEmpty());
    }
    while (!model.isEmpty()) assertSame(model.poll(), queue.poll());
    assertNull(queue.poll());
  }
}
