package eggvm.vm.thread;

/// Fibers that can run, by priority; within one those come first whose deadline has come, in the order of their deadlines, then the
/// others, first come first served. Every so often another priority than the highest has its turn, from the lowest up, so that none
/// starves.
final class ReadyQueues {
  private static final int HIGHEST = Thread.MAX_PRIORITY;
  /// One turn in so many goes past the strict order.
  private static final int FAIR_TURN = 16;

  private final FiberQueue[] due = new FiberQueue[HIGHEST + 1];
  private final FiberQueue[] queues = new FiberQueue[HIGHEST + 1];
  /// Bit p: a queue of priority p is not empty.
  private int occupied;
  private int turns;
  /// Priority of the last turn past the order.
  private int lastFair;

  ReadyQueues() {
    for (int priority = 0; priority <= HIGHEST; priority++) {
      due[priority] = new FiberQueue();
      queues[priority] = new FiberQueue();
    }
  }

  boolean isEmpty() { return occupied == 0; }

  void add(Fiber fiber) { add(queues, fiber); }

  /// It asked to run at a certain time, which has come.
  void addDue(Fiber fiber) { add(due, fiber); }

  private void add(FiberQueue[] to, Fiber fiber) {
    to[fiber.priority].add(fiber);
    occupied |= 1 << fiber.priority;
  }

  void remove(Fiber fiber) {
    fiber.queue.remove(fiber);
    update(fiber.priority);
  }

  /// Null when empty.
  Fiber poll() {
    if (occupied == 0) return null;
    int highest = 31 - Integer.numberOfLeadingZeros(occupied);
    int priority = ++turns % FAIR_TURN == 0 ? nextFair(highest) : highest;
    Fiber fiber = due[priority].poll();
    if (fiber == null) fiber = queues[priority].poll();
    update(priority);
    return fiber;
  }

  /// If it were always the lowest, busy fibers there would starve those between them and the highest.
  private int nextFair(int highest) {
    int others = occupied & ~(1 << highest);
    if (others == 0) return highest;
    int above = others & -2 << lastFair;
    lastFair = Integer.numberOfTrailingZeros(above != 0 ? above : others);
    return lastFair;
  }

  private void update(int priority) {
    if (due[priority].isEmpty() && queues[priority].isEmpty()) occupied &= ~(1 << priority);
  }
}
