package eggvm.vm.thread;

/// First-in first-out, linked through the fibers themselves: nothing is allocated, and a fiber leaves from the middle at no cost.
final class FiberQueue {
  private Fiber first;
  private Fiber last;

  boolean isEmpty() { return first == null; }

  Fiber first() { return first; }

  void add(Fiber fiber) {
    fiber.queue = this;
    fiber.before = last;
    fiber.after = null;
    if (last == null) first = fiber;
    else last.after = fiber;
    last = fiber;
  }

  void addFirst(Fiber fiber) {
    fiber.queue = this;
    fiber.before = null;
    fiber.after = first;
    if (first == null) last = fiber;
    else first.before = fiber;
    first = fiber;
  }

  /// Null when empty.
  Fiber poll() {
    Fiber fiber = first;
    if (fiber != null) remove(fiber);
    return fiber;
  }

  void remove(Fiber fiber) {
    if (fiber.before == null) first = fiber.after;
    else fiber.before.after = fiber.after;
    if (fiber.after == null) last = fiber.before;
    else fiber.after.before = fiber.before;
    fiber.queue = null;
    fiber.before = null;
    fiber.after = null;
  }
}
