package eggvm.vm.heap;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FragmentationTest {
  private static final int KEPT = 20_000;
  private static final int ROUNDS = 10;

  /// A quarter of the heap lives, each cell as long as it takes to make so many others, so that in the end cells of all ages lie side by side.
  @Test
  void largeCellsFindNeighboursWhenSmallOnesHaveFilledTheHeap() {
    try (var heap = new TestHeap(32 << 20)) {
      Random random = new Random(1);
      long node = heap.instanceClass(24, 0, 8);
      for (int round = 0; round < ROUNDS; round++) {
        long table = heap.newArray(heap.objectArray, 4 * KEPT);
        assertNotEquals(0, table, "in round " + round + " with " + Heap.freeBytes() + " bytes free");
        heap.setRoot(0, table);
        for (int i = 0; i < 7 * KEPT; i++) heap.storeElement(heap.getRoot(0), i % KEPT, cell(heap, node, i & 3, random));
        heap.collect();
      }
    }
  }

  private static long cell(TestHeap heap, long node, int kind, Random random) {
    if (kind == 0) return heap.newArray(heap.byteArray, 4 * random.nextInt(400));
    if (kind == 2) return holder(heap, random.nextInt(KEPT) & -4 | 1);
    heap.setRoot(1, heap.newArray(heap.byteArray, kind == 1 ? 12 : random.nextInt(1000)));
    long cell = heap.newInstance(node);
    heap.store(cell, 8, heap.getRoot(1));
    return cell;
  }

  /// Of a cell that lives on when its own time is over.
  private static long holder(TestHeap heap, int index) {
    long holder = heap.newArray(heap.objectArray, 1);
    heap.storeElement(holder, 0, ObjectLayout.reference(TestHeap.element(heap.getRoot(0), index)));
    return holder;
  }

  @Test
  void whatIsKeptForLargeCellsIsThereForAllWhenNothingElseIs() {
    try (var heap = new TestHeap(8 << 20)) {
      long node = heap.instanceClass(64, 0, 8);
      int count = 0;
      for (long cell = heap.newInstance(node); cell != 0; cell = heap.newInstance(node), count++) {
        heap.store(cell, 8, heap.getRoot(0));
        heap.setRoot(0, cell);
      }
      long reserve = 64 << 10;
      assertTrue(count * 64L > Heap.totalBytes() - 2 * reserve, count + " cells in " + Heap.totalBytes());
    }
  }
}
