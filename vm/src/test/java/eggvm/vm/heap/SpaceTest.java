package eggvm.vm.heap;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.heap.marksweep.Blocks;
import eggvm.vm.heap.marksweep.MarkSweepCollector;
import eggvm.vm.machine.Memory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Fragmentation and reuse of lines and blocks; large cells.
class SpaceTest {
  private static final int MIB = 1 << 20;
  private static final int BLOCK = 32 << 10;

  @Test
  void holesAreFilledBeforeFreeBlocks() {
    try (var heap = new TestHeap(8 * MIB)) {
      long node = heap.instanceClass(128, 0, 8);
      for (int i = 0; i < 256 * 8; i++) {
        long cell = heap.newInstance(node);
        if (i % 2 == 0) heap.setRoot(i / 2, cell);
      }
      heap.collect();
      int free = Blocks.freeBlocks();
      for (int i = 0; i < 1000; i++) heap.setRoot(1024 + i, heap.newInstance(node));
      assertEquals(free, Blocks.freeBlocks());
      heap.collect();
      assertEquals((1024 + 1000) * 128, Heap.usedBytes());
    }
  }

  @Test
  void everySmallHoleCanBeUsed() {
    try (var heap = new TestHeap(2 * MIB)) {
      long node = heap.instanceClass(128, 0, 8);
      long list = heap.instanceClass(128, 0, 8);
      int filled = fill(heap, list, 0);
      unlinkEveryOther(heap, 0);
      heap.collect();
      int again = fill(heap, node, 1);
      assertEquals(filled / 2, again, 1);
    }
  }

  /// No line is free: every second cell of three in a line lives.
  @Test
  void deadBytesBetweenLiveCellsServeWhenNothingElseIsLeft() {
    try (var heap = new TestHeap(2 * MIB)) {
      long list = heap.instanceClass(40, 0, 8);
      int filled = fill(heap, list, 0);
      unlinkEveryOther(heap, 0);
      heap.collect();
      assertTrue(MarkSweepCollector.holeBytes() < 128 << 10, MarkSweepCollector.holeBytes() + " bytes in holes");
      Heap.verify = true;
      int again = fill(heap, list, 1);
      assertTrue(again > filled * 9 / 20, again + " cells where there were " + filled / 2);
      heap.collect();
      assertEquals(filled - filled / 2, length(heap.getRoot(0)));
      assertEquals(again, length(heap.getRoot(1)));
    }
  }

  private static int fill(TestHeap heap, long nodeClass, int root) {
    int count = 0;
    for (long cell = heap.newInstance(nodeClass); cell != 0; cell = heap.newInstance(nodeClass), count++) {
      heap.store(cell, 8, heap.getRoot(root));
      heap.setRoot(root, cell);
    }
    return count;
  }

  private static void unlinkEveryOther(TestHeap heap, int root) {
    for (long cell = heap.getRoot(root); cell != 0; cell = Memory.getLong(cell + 8)) {
      long next = Memory.getLong(cell + 8);
      if (next != 0) heap.store(cell, 8, Memory.getLong(next + 8));
    }
  }

  private static int length(long list) {
    int length = 0;
    for (long cell = list; cell != 0; cell = Memory.getLong(cell + 8)) length++;
    return length;
  }

  @Test
  void aLargeCellEndsInTheHoleOfTheBlockBehind() {
    try (var heap = new TestHeap(8 * MIB)) {
      int free = Blocks.freeBlocks();
      heap.setRoot(0, heap.newArray(heap.byteArray, 4 * BLOCK));
      for (int i = 1; i < 100; i++) heap.setRoot(i, heap.newArray(heap.byteArray, 100));
      assertEquals(free - 5, Blocks.freeBlocks());
      heap.setRoot(0, 0);
      heap.collect();
      assertEquals(free - 1, Blocks.freeBlocks());
      Heap.verify = true;
      for (int round = 0; round < 5; round++) {
        long again = heap.newArray(heap.byteArray, 4 * BLOCK);
        heap.setRoot(0, again);
        for (int i = 0; i < 4 * BLOCK; i++) Memory.putByte(again + 16 + i, (byte) 7);
        for (int i = 100; i < 200; i++) heap.setRoot(i, heap.newArray(heap.byteArray, 100));
        assertEquals(free - 5, Blocks.freeBlocks(), "no other block was split");
        if (round % 2 == 0) heap.collect();
        for (int i = 0; i < 4 * BLOCK; i++) assertEquals(7, Memory.getByte(again + 16 + i));
        for (int i = 100; i < 200; i++) heap.setRoot(i, 0);
        heap.setRoot(0, 0);
        heap.collect();
      }
    }
  }

  @Test
  void holesAmongManyOldCellsAreLeftUntilNoBlockIsFree() {
    try (var heap = new TestHeap(4 * MIB)) {
      long node = heap.instanceClass(128, 0, 8);
      for (int i = 0; i < 256 * 8; i++) {
        long cell = heap.newInstance(node);
        if (i % 8 != 0) heap.setRoot(i, cell);
      }
      heap.collect();
      int free = Blocks.freeBlocks();
      for (int i = 0; i < 256; i++) heap.newInstance(node);
      assertEquals(free - 1, Blocks.freeBlocks());
      long left = Heap.freeBytes();
      int count = fill(heap, node, TestHeap.ROOTS - 1);
      assertTrue(count * 128L > left - 6 * BLOCK, count + " cells in " + left);
    }
  }

  @Test
  void mediumCellsFindLongHolesWhenNoBlockIsFree() {
    try (var heap = new TestHeap(2 * MIB)) {
      int count = 0;
      for (long cell = heap.newArray(heap.byteArray, 1000); cell != 0; cell = heap.newArray(heap.byteArray, 1000)) {
        heap.setRoot(count++, cell);
      }
      assertTrue(count > 1700, "cells: " + count);
      for (int i = 0; i < count; i += 2) heap.setRoot(i, 0);
      heap.collect();
      long collections = GcFigures.fullCount();
      for (int i = 0; i < count; i += 2) {
        heap.setRoot(i, heap.newArray(heap.byteArray, 1000));
        assertNotEquals(0, heap.getRoot(i));
      }
      assertEquals(collections, GcFigures.fullCount());
    }
  }

  @Test
  void largeCellsComeAndGo() {
    try (var heap = new TestHeap(16 * MIB)) {
      Heap.verify = true;
      var random = new Random(11);
      for (int i = 0; i < 3000; i++) {
        int slot = random.nextInt(12);
        heap.setRoot(slot, 0);
        int bytes = 20_000 + random.nextInt(1_200_000);
        long cell = heap.newArray(heap.byteArray, bytes);
        assertNotEquals(0, cell);
        assertEquals(0, Memory.getLong(cell + 16) | Memory.getByte(cell + 16 + bytes - 1));
        Memory.putByte(cell + 16 + bytes - 1, (byte) slot);
        heap.setRoot(slot, cell);
        for (int s = 0; s < 12; s++) {
          long other = heap.getRoot(s);
          if (other != 0) assertEquals(s, Memory.getByte(other + 16 + Memory.getInt(other + 8) - 1));
        }
      }
      for (int s = 0; s < 12; s++) heap.setRoot(s, 0);
      heap.collect();
      assertEquals(heap.blocks(), Blocks.freeBlocks(), "free runs have coalesced");
    }
  }

  @Test
  void theLastBlockOfALargeCellServesSmallOnes() {
    try (var heap = new TestHeap(4 * MIB)) {
      int free = Blocks.freeBlocks();
      heap.setRoot(0, heap.newArray(heap.byteArray, BLOCK + BLOCK / 2));
      heap.setRoot(1, heap.newArray(heap.byteArray, 100));
      assertEquals(free - 2, Blocks.freeBlocks());
      heap.collect();
      heap.setRoot(0, 0);
      heap.collect();
      assertEquals(free - 1, Blocks.freeBlocks());
      assertEquals(BLOCK - 128, MarkSweepCollector.holeBytes());
    }
  }

  @Test
  void aCellNearlyAsLargeAsTheHeapFits() {
    try (var heap = new TestHeap(16 * MIB)) {
      for (int i = 0; i < 5; i++) {
        heap.setRoot(0, 0);
        heap.setRoot(0, heap.newArray(heap.byteArray, 15 * MIB));
        assertNotEquals(0, heap.getRoot(0));
      }
    }
  }

  @Test
  void usedBytesCountWhatLivesExactly() {
    try (var heap = new TestHeap(8 * MIB)) {
      long node = heap.instanceClass(24, 0, 8);
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < 3000; i++) heap.setRoot(i, heap.newInstance(node));
        for (int i = 0; i < 100_000; i++) heap.newInstance(node);
        heap.collect();
        assertEquals(3000 * 24, Heap.usedBytes());
        assertEquals(Heap.totalBytes() - 3000 * 24, Heap.freeBytes());
      }
    }
  }
}
