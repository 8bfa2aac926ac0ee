package eggvm.lib.net.time;

import java.util.Arrays;

/// All armed timers, the soonest first.
public final class Timers {
  private Timer[] heap = new Timer[64];
  private int count;

  public int count() { return count; }

  /// `Long.MAX_VALUE`: none is armed.
  public long nextDeadlineNanos() { return count == 0 ? Long.MAX_VALUE : heap[0].deadlineNanos; }

  public void start(Timer timer, long deadlineNanos) {
    boolean isNew = timer.heapIndex < 0;
    timer.deadlineNanos = deadlineNanos;
    if (isNew) {
      if (count == heap.length) heap = Arrays.copyOf(heap, 2 * count);
      place(timer, count++);
    }
    rise(timer.heapIndex);
    sink(timer.heapIndex);
  }

  public void stop(Timer timer) {
    int index = timer.heapIndex;
    if (index < 0) return;
    timer.heapIndex = -1;
    Timer last = heap[--count];
    heap[count] = null;
    if (last == timer) return;
    place(last, index);
    rise(index);
    sink(last.heapIndex);
  }

  /// Fires what is due, but no more than there was at the beginning, so that a timer that arms itself anew cannot keep the caller here.
  public void fireDue(long nowNanos) {
    for (int budget = count; budget > 0 && count > 0 && heap[0].deadlineNanos - nowNanos <= 0; budget--) {
      Timer timer = heap[0];
      stop(timer);
      timer.fire();
    }
  }

  private void place(Timer timer, int index) {
    heap[index] = timer;
    timer.heapIndex = index;
  }

  private boolean isBefore(Timer a, Timer b) { return a.deadlineNanos - b.deadlineNanos < 0; }

  private void rise(int from) {
    Timer timer = heap[from];
    int index = from;
    for (int parent; index > 0 && isBefore(timer, heap[parent = index - 1 >> 1]); index = parent) place(heap[parent], index);
    place(timer, index);
  }

  private void sink(int from) {
    Timer timer = heap[from];
    int index = from;
    while (true) {
      int child = 2 * index + 1;
      if (child >= count) break;
      if (child + 1 < count && isBefore(heap[child + 1], heap[child])) child++;
      if (!isBefore(heap[child], timer)) break;
      place(heap[child], index);
      index = child;
    }
    place(timer, index);
  }
}
