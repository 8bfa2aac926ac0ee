package eggvm.vm.heap;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.heap.marksweep.Blocks;
import eggvm.vm.machine.Memory;
import org.junit.jupiter.api.Test;

class OutOfMemoryTest {
  @Test
  void aFullHeapFailsEveryTimeAndRecovers() {
    try (var heap = new TestHeap(2 << 20)) {
      long node = heap.instanceClass(32, 0, 8);
      for (int round = 0; round < 20; round++) {
        int count = fill(heap, node);
        assertTrue(count > 50_000, "round " + round + ": " + count);
        for (int i = 0; i < 5; i++) assertEquals(0, heap.newArray(heap.byteArray, 100_000));
        assertFalse(Allocator.overheadExceeded());
        heap.setRoot(0, 0);
      }
    }
  }

  private static int fill(TestHeap heap, long node) {
    int count = 0;
    for (long cell = heap.newInstance(node); cell != 0; cell = heap.newInstance(node), count++) {
      heap.store(cell, 8, heap.getRoot(0));
      heap.setRoot(0, cell);
    }
    return count;
  }

  @Test
  void theReserveServesTheHandlerAndCloses() {
    try (var heap = new TestHeap(2 << 20)) {
      long node = heap.instanceClass(32, 0, 8);
      fill(heap, node);
      Blocks.openReserve();
      long collections = GcFigures.count();
      for (int i = 0; i < 1000; i++) assertNotEquals(0, heap.newInstance(node));
      assertEquals(0, heap.newArray(heap.byteArray, 40_000), "a large cell may not take the reserve");
      assertTrue(GcFigures.count() > collections);
      heap.setRoot(0, 0);
      heap.collect();
      fill(heap, node);
      assertTrue(Blocks.freeBlocks() >= 2, "the reserve is whole again");
    }
  }

  @Test
  void aRequestAboveTheHeapFailsAsHeapSpaceHoweverOften() {
    try (var heap = new TestHeap(1 << 20)) {
      for (int i = 0; i < 50; i++) {
        assertEquals(0, heap.newArray(heap.byteArray, 100 << 20));
        assertFalse(Allocator.overheadExceeded());
      }
    }
  }

  @Test
  void collectionsThatFreeTooLittleEndInAnError() {
    try (var heap = new TestHeap(4 << 20)) {
      long node = heap.instanceClass(32, 0, 8);
      fill(heap, node);
      // Live data at the brim: each collection makes room for a few cells only.
      for (int i = 0; i < 100; i++) heap.setRoot(0, Memory.getLong(heap.getRoot(0) + 8));
      int allocated = 0;
      while (heap.newInstance(node) != 0) assertTrue(++allocated < 100_000, "goes on for ever");
      assertTrue(Allocator.overheadExceeded());
      heap.setRoot(0, 0);
      assertTrue(fill(heap, node) > 50_000, "it recovers");
    }
  }

  @Test
  void aRefusedBufferIsNoCell() { refuse(24, 1000); }

  @Test
  void aRefusedHoleIsNoCell() { refuse(3000, 200); }

  @Test
  void aRefusedPartOfABlockIsNoCell() { refuse(20_000, 2 << 10); }

  @Test
  void refusedBlocksAreNoCell() { refuse(100_000, 5 << 10); }

  /// Memory that is there, but is not given for want of progress. `nodes` are given back before, which is room for some arrays.
  private static void refuse(int length, int nodes) {
    try (var heap = new TestHeap(16 << 20)) {
      long node = heap.instanceClass(32, 0, 8);
      int count = fill(heap, node);
      for (int i = 0; i < nodes; i++) heap.setRoot(0, Memory.getLong(heap.getRoot(0) + 8));
      exceedOverhead(heap, length);
      Heap.verify = true;
      heap.collectYoung();
      heap.setRoot(1, heap.newArray(heap.byteArray, length));
      assertNotEquals(0, heap.getRoot(1));
      heap.collectYoung();
      heap.setRoot(0, 0);
      heap.setRoot(1, 0);
      heap.collect();
      Heap.verify = false;
      assertEquals(count, fill(heap, node), 1 << 10, "all of it comes back");
    }
  }

  private static void exceedOverhead(TestHeap heap, int length) {
    for (int i = 0; i < 50_000; i++) {
      if (heap.newArray(heap.byteArray, length) == 0) {
        assertTrue(Allocator.overheadExceeded(), "no memory for " + length);
        return;
      }
    }
    fail("arrays of " + length + " go on for ever");
  }

  @Test
  void softReferencesGiveWayFirst() {
    try (var heap = new TestHeap(2 << 20)) {
      References.referentOffset = 8;
      References.discoveredOffset = 16;
      long soft = heap.instanceClass(24, eggvm.vm.object.ClassLayout.FLAG_REFERENCE, 8, 16);
      heap.setRoot(0, heap.newInstance(soft));
      heap.store(heap.getRoot(0), 8, heap.newArray(heap.byteArray, 1 << 20));
      heap.setRoot(1, heap.newArray(heap.byteArray, 1 << 20));
      assertNotEquals(0, heap.getRoot(1));
      assertEquals(0, Memory.getLong(heap.getRoot(0) + 8));
    }
  }
}
