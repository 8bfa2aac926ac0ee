package eggvm.vm.heap;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.heap.marksweep.Blocks;
import eggvm.vm.heap.marksweep.OffHeapSpace;
import eggvm.vm.machine.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OffHeapSpaceTest {
  private record Piece(long address, long bytes, byte fill) {
    void write() {
      for (long i = 0; i < bytes; i++) Memory.putByte(address + i, fill);
    }

    void check() {
      for (long i = 0; i < bytes; i++) assertEquals(fill, Memory.getByte(address + i));
    }
  }

  @Test
  void piecesNeverOverlapAndAllMemoryComesBack() {
    try (var heap = new TestHeap(8 << 20)) {
      var random = new Random(5);
      int free = Blocks.freeBlocks();
      List<Piece> pieces = new ArrayList<>();
      for (int i = 0; i < 20_000; i++) {
        if (pieces.size() > 300 || random.nextInt(3) == 0 && !pieces.isEmpty()) {
          Piece piece = pieces.remove(random.nextInt(pieces.size()));
          piece.check();
          OffHeapSpace.free(piece.address);
        } else {
          int bytes = 1 + random.nextInt(random.nextInt(20) == 0 ? 60_000 : 600);
          var piece = new Piece(OffHeapSpace.allocate(bytes), bytes, (byte) i);
          assertEquals(0, piece.address & 15);
          assertTrue(OffHeapSpace.capacity(piece.address) >= bytes);
          piece.write();
          pieces.add(piece);
        }
        if (i % 1000 == 0) heap.collect();
      }
      pieces.forEach(piece -> OffHeapSpace.free(piece.address));
      assertEquals(free, Blocks.freeBlocks());
      assertEquals(0, Heap.usedBytes());
    }
  }

  @Test
  void collectionsDoNotTouchIt() {
    try (var heap = new TestHeap(4 << 20)) {
      Heap.verify = true;
      var small = new Piece(OffHeapSpace.allocate(100), 100, (byte) 1);
      var large = new Piece(OffHeapSpace.allocate(100_000), 100_000, (byte) 2);
      small.write();
      large.write();
      for (int i = 0; i < 20_000; i++) assertNotEquals(0, heap.newArray(heap.byteArray, 1000));
      assertTrue(GcFigures.count() > 2);
      small.check();
      large.check();
    }
  }

  @Test
  void failureLeavesTheReserveForTheHeap() {
    try (var heap = new TestHeap(2 << 20)) {
      int count = 0;
      while (OffHeapSpace.allocate(BLOCK_BYTES) != 0) count++;
      assertTrue(Blocks.freeBlocks() >= 2, "free blocks: " + Blocks.freeBlocks());
      assertEquals(heap.blocks(), Blocks.freeBlocks() + count);
    }
  }

  private static final int BLOCK_BYTES = 32 << 10;
}
