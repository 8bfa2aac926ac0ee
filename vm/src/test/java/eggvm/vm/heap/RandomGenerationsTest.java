package eggvm.vm.heap;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.heap.marksweep.DiscoveredReferences;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Programs that change a graph at random, with weak references in it, under minor and full collections in any order; what they see must
/// be what a model of Java objects says. `-Degg.seeds=n` for more programs than usual.
class RandomGenerationsTest {
  private static final int SEEDS = Integer.getInteger("egg.seeds", 10_000);
  private static final int HEAP_BYTES = 512 << 10;
  private static final int ROOTS = 24;
  private static final int REFERENT = 8;
  private static final int DISCOVERED = 16;

  private static final class Cell {
    final long address;
    final long type;
    final Cell[] slots;
    /// Of a weak reference.
    Cell referent;
    boolean isOld;

    Cell(long address, long type, int slots) {
      this.address = address;
      this.type = type;
      this.slots = new Cell[slots];
    }
  }

  private final Cell[] roots = new Cell[ROOTS];
  private TestHeap heap;
  private Random random;
  private long node, weak;

  @Test
  void heapAndModelAgree() {
    try (TestHeap opened = new TestHeap(HEAP_BYTES)) {
      heap = opened;
      for (int seed = 0; seed < SEEDS; seed++) {
        random = new Random(seed);
        open();
        try {
          run(20 + random.nextInt(120));
        } catch (RuntimeException | Error e) {
          throw new AssertionError("seed " + seed + ": " + heap.machine.console, e);
        }
      }
    }
  }

  private void open() {
    heap.reset();
    Arrays.fill(roots, null);
    Heap.verify = random.nextInt(4) != 0;
    if (random.nextInt(3) != 0) Pace.setStepCells(1 + random.nextInt(40));
    heap.shrinkMarkStack(random.nextBoolean() ? 1 + random.nextInt(8) : 1024);
    node = heap.instanceClass(40, 0, 8, 24, 32);
    References.referentOffset = REFERENT;
    References.discoveredOffset = DISCOVERED;
    References.clockAddress = 0;
    int flags = ClassLayout.FLAG_REFERENCE | ClassLayout.REFERENCE_WEAK << ClassLayout.FLAG_REFERENCE_SHIFT;
    weak = heap.instanceClass(32, flags, REFERENT, DISCOVERED, 24);
  }

  private void run(int steps) {
    for (int i = 0; i < steps; i++) step();
    collect(true);
    collect(false);
  }

  private void step() {
    switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> setRoot(allocate(node, 3));
      case 4 -> setRoot(allocateArray());
      case 5 -> newWeak();
      case 6 -> garbage();
      case 7 -> setRoot(null);
      case 8 -> collect(false);
      case 9 -> collect(random.nextInt(3) == 0);
      default -> link();
    }
  }

  private void setRoot(Cell cell) {
    int index = random.nextInt(ROOTS);
    roots[index] = cell;
    heap.setRoot(index, cell == null ? 0 : cell.address);
  }

  private Cell allocate(long type, int slots) {
    long address = heap.newInstance(type);
    assertNotEquals(0, address);
    return new Cell(address, type, slots);
  }

  private Cell allocateArray() {
    int length = random.nextInt(random.nextInt(20) == 0 ? 6000 : random.nextInt(4) == 0 ? 300 : 12);
    long address = heap.newArray(heap.objectArray, length);
    if (address == 0) return null;
    return new Cell(address, heap.objectArray, length);
  }

  private void newWeak() {
    Cell to = roots[random.nextInt(ROOTS)];
    if (to == null) return;
    Cell reference = allocate(weak, 1);
    Memory.putLong(reference.address + REFERENT, to.address);
    reference.referent = to;
    setRoot(reference);
  }

  private void garbage() {
    for (int i = random.nextInt(300); i > 0; i--) heap.newInstance(node);
  }

  private void link() {
    Cell from = roots[random.nextInt(ROOTS)];
    Cell to = random.nextInt(4) == 0 ? null : roots[random.nextInt(ROOTS)];
    if (from == null || from.slots.length == 0) return;
    int index = random.nextInt(from.slots.length);
    from.slots[index] = to;
    long address = to == null ? 0 : to.address;
    if (from.type == heap.objectArray) heap.storeElement(from.address, index, address);
    else heap.store(from.address, offset(from, index), address);
  }

  private int offset(Cell cell, int index) {
    if (cell.type == heap.objectArray) return ObjectLayout.ARRAY_BASE + ObjectLayout.REFERENCE_BYTES * index;
    return cell.type == weak ? 24 : index == 0 ? 8 : 16 + 8 * index;
  }

  private void collect(boolean full) {
    if (full) heap.collect();
    else heap.collectYoung();
    Map<Cell, Boolean> alive = reach();
    for (Cell cell : alive.keySet()) compare(cell, alive, full);
    for (Cell cell : alive.keySet()) cell.isOld = true;
    DiscoveredReferences.takePending();
    if (full) assertEquals(bytes(alive), Heap.usedBytes());
  }

  private Map<Cell, Boolean> reach() {
    Map<Cell, Boolean> seen = new IdentityHashMap<>();
    List<Cell> toDo = new ArrayList<>();
    for (Cell root : roots) if (root != null && seen.put(root, true) == null) toDo.add(root);
    while (!toDo.isEmpty()) {
      for (Cell to : toDo.removeLast().slots) if (to != null && seen.put(to, true) == null) toDo.add(to);
    }
    return seen;
  }

  private void compare(Cell cell, Map<Cell, Boolean> alive, boolean full) {
    assertEquals(cell.type, ObjectLayout.classOf(cell.address));
    for (int i = 0; i < cell.slots.length; i++) {
      Cell to = cell.slots[i];
      assertEquals(to == null ? 0 : to.address, ObjectLayout.reference(cell.address + offset(cell, i)));
    }
    if (cell.type == weak) compareReferent(cell, alive.containsKey(cell.referent), full);
  }

  /// An old referent that nothing reaches is cleared by a full collection only. What a dead old cell refers to outlives minor ones too.
  private void compareReferent(Cell reference, boolean alive, boolean full) {
    long found = Memory.getLong(reference.address + REFERENT);
    if (reference.referent == null) assertEquals(0, found);
    else if (alive) assertEquals(reference.referent.address, found);
    else if (full) assertEquals(0, found);
    if (found == 0) reference.referent = null;
    if (found != 0) assertEquals(reference.referent.type, ObjectLayout.classOf(found));
    Memory.putLong(reference.address + DISCOVERED, 0);
  }

  private long bytes(Map<Cell, Boolean> cells) {
    long bytes = 0;
    for (Cell cell : cells.keySet()) bytes += ObjectLayout.cellBytes(cell.address);
    return bytes;
  }
}
