package eggvm.vm.thread;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.heap.Heap;
import eggvm.vm.machine.Memory;
import java.util.List;

/// What must be left when every thread but the last has ended: nothing.
final class Rest {
  private Rest() {}

  static void check(Simulation simulation, List<SimulatedCells.Thing> things, long usedBytes) {
    assertFalse(Processor.hasReady(), "a fiber is ready");
    DeadlineHeap deadlines = (DeadlineHeap) get(Processor.class, "deadlines", null);
    assertTrue(deadlines.isEmpty(), "a fiber has a deadline");
    SpinLock lock = (SpinLock) get(Processor.class, "lock", null);
    assertEquals(0, Memory.getInt((long) get(SpinLock.class, "wordAddress", lock)), "the scheduler's lock");
    assertFalse(ConsoleInput.isAwaited());
    assertFalse(DeviceInterrupts.isAwaited());
    assertTrue(((FiberQueue) get(ClassWaiters.class, "waiters", null)).isEmpty());
    for (int id = 2; id <= Threads.highestId(); id++) assertNull(Threads.byId(id), "fiber " + id);
    assertEquals(Threads.highestId() - 1, get(Threads.class, "freeIdCount", null), "ids given back");
    assertEquals(0, Memory.getLong(Threads.first() + ThreadLayout.NEXT), "more than one thread in the list");
    assertEquals(0, simulation.machine.stacks(), "stacks");
    assertEquals(usedBytes, Heap.usedBytes(), "bytes of thread blocks");
    for (SimulatedCells.Thing thing : things) assertTrue(MarkWord.isNeutral(thing.mark()), "an object is still locked");
    checkMonitors((MonitorTable) get(Monitors.class, "table", null));
  }

  private static void checkMonitors(MonitorTable table) {
    int free = 0;
    for (Monitor monitor = (Monitor) get(MonitorTable.class, "free", table); monitor != null; monitor = monitor.nextFree) free++;
    Monitor[] monitors = (Monitor[]) get(MonitorTable.class, "monitors", table);
    assertEquals(monitors.length, free, "free monitors");
    for (Monitor monitor : monitors) {
      assertNull(monitor.object);
      assertNull(monitor.owner);
      assertEquals(0, monitor.users);
      assertEquals(0, monitor.recursion);
      assertTrue(monitor.entering.isEmpty() && monitor.waiting.isEmpty());
    }
  }

  private static Object get(Class<?> type, String field, Object receiver) { return StaticState.get(StaticState.field(type, field), receiver); }
}
