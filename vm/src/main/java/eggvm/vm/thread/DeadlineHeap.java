package eggvm.vm.thread;

/// Fibers by the moment at which they wake, earliest on top: a binary heap in which each fiber knows its index.
final class DeadlineHeap {
  private Fiber[] heap;
  private int count;

  DeadlineHeap(int capacity) { heap = new Fiber[capacity]; }

  int capacity() { return heap.length; }

  /// Room is made when a fiber is created, so that going to sleep never allocates.
  void moveTo(Fiber[] larger) {
    for (int i = 0; i < count; i++) larger[i] = heap[i];
    heap = larger;
  }

  boolean isEmpty() { return count == 0; }

  Fiber first() { return heap[0]; }

  void add(Fiber fiber) { up(count++, fiber); }

  void remove(Fiber fiber) {
    int hole = fiber.heapIndex;
    fiber.heapIndex = -1;
    Fiber moved = heap[--count];
    heap[count] = null;
    if (hole == count) return;
    if (hole > 0 && moved.deadlineNanos < heap[(hole - 1) / 2].deadlineNanos) up(hole, moved);
    else down(hole, moved);
  }

  private void up(int hole, Fiber fiber) {
    while (hole > 0) {
      int parent = (hole - 1) / 2;
      if (heap[parent].deadlineNanos <= fiber.deadlineNanos) break;
      put(hole, heap[parent]);
      hole = parent;
    }
    put(hole, fiber);
  }

  private void down(int hole, Fiber fiber) {
    for (int child = 2 * hole + 1; child < count; child = 2 * hole + 1) {
      if (child + 1 < count && heap[child + 1].deadlineNanos < heap[child].deadlineNanos) child++;
      if (heap[child].deadlineNanos >= fiber.deadlineNanos) break;
      put(hole, heap[child]);
      hole = child;
    }
    put(hole, fiber);
  }

  private void put(int index, Fiber fiber) {
    heap[index] = fiber;
    fiber.heapIndex = index;
  }
}
