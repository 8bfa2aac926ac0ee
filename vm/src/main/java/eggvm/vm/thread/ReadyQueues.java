package eggvm.vm.thread;

/// Fibers that can run, by priority, first come first served within one. Every so often another priority than the highest has its
/// turn, from the lowest up, so that none starves.
final class ReadyQueues {
  private static final int HIGHEST = Thread.MAX_PRIORITY;
  /// One turn in so many goes past the strict order.
  private static final int FAIR_TURN = 16;

  private final FiberQueue[] queues = new FiberQueue[HIGHEST + 1];
  /// Bit p: the queue of priority p is not empty.
  private int occupied;
  private int turns;
  /// Priority of the last turn past the order.
  private int lastFair;

  ReadyQueues() {
    for (int priority = 0; priority <= HIGHEST; priority++) queues[priority] = new FiberQueue();
  }

  boolean isEmpty() { return occupied == 0; }

  void add(Fiber fiber) {
    queues[fiber.priority].add(fiber);
    occupied |= 1 << fiber.priority;
  }

  /// It asked to run at a certain time, which has come.
  void addFirst(Fiber fiber) {
    queues[fiber.priority].addFirst(fiber);
    occupied |= 1 << fiber.priority;
  }

  void remove(Fiber fiber) {
    FiberQueue queue = fiber.queue;
    queue.remove(fiber);
    update(queue, fiber.priority);
  }

  /// Null when empty.
  Fiber poll() {
    if (occupied == 0) return null;
    int priority = ++turns % FAIR_TURN == 0 ? nextFair() : 31 - Integer.numberOfLeadingZeros(occupied);
    FiberQueue queue = queues[priority];
    Fiber fiber = queue.poll();
    update(queue, priority);
    return fiber;
  }

  /// If it were always the lowest, busy fibers there would starve those between them and the highest.
  private int nextFair() {
    int above = occupied & -2 << lastFair;
    lastFair = Integer.numberOfTrailingZeros(above != 0 ? above : occupied);
    return lastFair;
  }

  private void update(FiberQueue queue, int priority) {
    if (queue.isEmpty()) occupied &= ~(1 << priority);
  }
}
