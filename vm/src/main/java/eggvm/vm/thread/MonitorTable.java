package eggvm.vm.thread;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;

/// Monitors by index. One is tied to an object only while somebody holds it, waits for it or waits in it.
final class MonitorTable {
  private Monitor[] monitors = new Monitor[0];
  private Monitor free;
  private int freeCount;
  /// There was no memory for more; nobody asks again before the free ones are used up.
  private boolean wasRefused;

  /// More are made while so many are left, so that a thread finds one when memory is short: an OutOfMemoryError that leaves monitorenter
  /// would pass by the handlers of the method.
  private static final int SPARE = 16;
  private static final int FEW = 32;

  boolean hasFree() { return free != null; }

  boolean isLow() { return free == null || freeCount < SPARE && !wasRefused; }

  void refuse() { wasRefused = true; }

  Monitor[] doubled() { return larger(monitors.length); }

  Monitor[] withFewMore() { return larger(0); }

  /// Allocates, so it runs without the scheduler's lock; `install` puts the result in place.
  private Monitor[] larger(int more) {
    Monitor[] larger = new Monitor[monitors.length + (more < FEW ? FEW : more)];
    for (int i = 0; i < monitors.length; i++) larger[i] = monitors[i];
    for (int i = monitors.length; i < larger.length; i++) larger[i] = new Monitor(i);
    return larger;
  }

  void install(Monitor[] larger) {
    if (larger.length <= monitors.length) return;
    for (int i = larger.length - 1; i >= monitors.length; i--) {
      larger[i].nextFree = free;
      free = larger[i];
      freeCount++;
    }
    monitors = larger;
    wasRefused = false;
  }

  Monitor of(int inflatedWord) { return monitors[MarkWord.monitorIndex(inflatedWord)]; }

  /// The object's monitor, taken from the free ones when it has none. Under the scheduler's lock, with a free one at hand.
  Monitor inflate(Object object) {
    long mark = Memory.addressOf(object) + ObjectLayout.MARK;
    for (;;) {
      int word = Memory.getInt(mark);
      if (MarkWord.isInflated(word)) return of(word);
      Monitor monitor = free;
      boolean thin = MarkWord.isThin(word);
      monitor.owner = thin ? Threads.byId(MarkWord.threadId(word)) : null;
      monitor.recursion = thin ? MarkWord.recursion(word) : 0;
      monitor.hash = thin ? 0 : MarkWord.hash(word);
      if (Memory.compareAndSetInt(mark, word, MarkWord.inflated(monitor.index))) {
        free = monitor.nextFree;
        freeCount--;
        monitor.object = object;
        return monitor;
      }
    }
  }

  void deflate(Monitor monitor) {
    Memory.putInt(Memory.addressOf(monitor.object) + ObjectLayout.MARK, MarkWord.neutral(monitor.hash));
    monitor.object = null;
    monitor.nextFree = free;
    free = monitor;
    freeCount++;
  }
}
