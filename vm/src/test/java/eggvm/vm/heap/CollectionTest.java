package eggvm.vm.heap;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.heap.marksweep.Marker;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import org.junit.jupiter.api.Test;

class CollectionTest {
  private static final int MIB = 1 << 20;

  @Test
  void whatRootsReachSurvivesAndTheRestComesBack() {
    try (var heap = new TestHeap(4 * MIB)) {
      long node = heap.instanceClass(24, 0, 8);
      long kept = heap.newInstance(node);
      heap.setRoot(0, kept);
      long next = heap.newInstance(node);
      heap.store(kept, 8, next);
      Memory.putLong(next + 16, 4711);
      for (int i = 0; i < 1000; i++) heap.newInstance(node);
      heap.collect();
      assertEquals(48, Heap.usedBytes());
      assertEquals(next, Memory.getLong(kept + 8));
      assertEquals(4711, Memory.getLong(next + 16));
    }
  }

  @Test
  void memoryHandedOutIsZero() {
    try (var heap = new TestHeap(2 * MIB)) {
      heap.setRoot(0, heap.newArray(heap.objectArray, 64));
      for (int i = 0; i < 20_000; i++) {
        int length = (i * 37) % 1500;
        long array = heap.newArray(heap.byteArray, length);
        for (int b = 0; b < length; b++) {
          assertEquals(0, Memory.getByte(array + ObjectLayout.ARRAY_BASE + b));
          Memory.putByte(array + ObjectLayout.ARRAY_BASE + b, (byte) -1);
        }
        if (i % 16 == 0) heap.storeElement(heap.getRoot(0), i / 16 % 64, array);
      }
      assertTrue(GcFigures.count() > 3, "the heap was filled several times");
    }
  }

  @Test
  void aLongListIsMarkedWithATinyStack() {
    try (var heap = new TestHeap(32 * MIB)) {
      heap.shrinkMarkStack(1);
      long node = heap.instanceClass(24, 0, 8, 16);
      int length = 200_000;
      for (int i = 0; i < length; i++) {
        long value = heap.newInstance(node);
        heap.setRoot(1, value);
        long cell = heap.newInstance(node);
        heap.store(cell, 8, heap.getRoot(1));
        heap.store(cell, 16, heap.getRoot(0));
        heap.setRoot(0, cell);
      }
      heap.setRoot(1, 0);
      heap.collect();
      assertTrue(Marker.overflows() > 0, "the stack was too small");
      assertEquals(2L * length * 24, Heap.usedBytes());
      heap.setRoot(0, 0);
      heap.collect();
      assertEquals(0, Heap.usedBytes());
    }
  }

  @Test
  void aTreeOfAMillionNodesIsMarkedWithATinyStack() {
    try (var heap = new TestHeap(96 * MIB)) {
      heap.shrinkMarkStack(16);
      long node = heap.instanceClass(32, 0, 8, 16, 24);
      heap.setRoot(0, tree(heap, node, 20, 2));
      heap.collect();
      assertTrue(Marker.overflows() > 0, "the stack was too small");
      assertEquals(32L * ((1 << 21) - 1), Heap.usedBytes());
    }
  }

  /// Keeps what is under construction in roots `slot` and up.
  private static long tree(TestHeap heap, long node, int depth, int slot) {
    heap.setRoot(slot, heap.newInstance(node));
    for (int offset = 8; depth > 0 && offset <= 16; offset += 8) {
      long child = tree(heap, node, depth - 1, slot + 1);
      heap.store(heap.getRoot(slot), offset, child);
    }
    long cell = heap.getRoot(slot);
    heap.setRoot(slot, 0);
    return cell;
  }

  @Test
  void aLongArrayOfReferencesNeedsNoLongStack() {
    try (var heap = new TestHeap(64 * MIB)) {
      heap.shrinkMarkStack(1024);
      long node = heap.instanceClass(16, 0, 8);
      int length = 1_000_000;
      heap.setRoot(0, heap.newArray(heap.objectArray, length));
      for (int i = 0; i < length; i++) {
        long cell = heap.newInstance(node);
        heap.storeElement(heap.getRoot(0), i, cell);
      }
      heap.collect();
      assertEquals(0, Marker.overflows());
      assertEquals(16L * length + ObjectLayout.arrayBytes(length, ObjectLayout.REFERENCE_LOG2), Heap.usedBytes());
    }
  }

  @Test
  void aLongArrayIsScannedWhollyAfterTheStackOverflowed() {
    try (var heap = new TestHeap(64 * MIB)) {
      heap.shrinkMarkStack(8);
      long node = heap.instanceClass(16, 0, 8);
      int length = 300_000;
      heap.setRoot(0, heap.newArray(heap.objectArray, length));
      for (int i = 0; i < length; i++) {
        long cell = heap.newInstance(node);
        heap.storeElement(heap.getRoot(0), i, cell);
      }
      heap.collect();
      assertTrue(Marker.overflows() > 0);
      assertEquals(16L * length + ObjectLayout.arrayBytes(length, ObjectLayout.REFERENCE_LOG2), Heap.usedBytes());
    }
  }

  @Test
  void imageCellsAreNotMarked() {
    try (var heap = new TestHeap(MIB)) {
      long node = heap.instanceClass(16, 0, 8);
      long cell = heap.newInstance(node);
      heap.setRoot(0, cell);
      heap.store(cell, 8, node);
      heap.setRoot(1, node);
      heap.collect();
      assertEquals(16, Heap.usedBytes());
    }
  }

  @Test
  void eachCollectionIsLoggedInOneLine() {
    try (var heap = new TestHeap(MIB)) {
      Heap.logEnabled = true;
      heap.newArray(heap.byteArray, 1000);
      heap.collect();
      String log = heap.machine.console.toString();
      assertTrue(log.matches("gc 1 full \\(test\\): used 8192 -> 0 free \\d+ holes 0 in 0 cards 0 cleared 0; roots 0 cards 0 mark 0 references 0 step 0 sweep 0 pause 0 ns\n"), log);
    }
  }
}
