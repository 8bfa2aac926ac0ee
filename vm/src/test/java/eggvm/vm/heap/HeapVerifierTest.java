package eggvm.vm.heap;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.machine.Memory;
import org.junit.jupiter.api.Test;

class HeapVerifierTest {
  private static String breach(TestHeap heap) {
    Heap.verify = true;
    assertThrows(TestMachine.Exit.class, heap::collect);
    String console = heap.machine.console.toString();
    assertTrue(console.startsWith("eggvm: the heap is broken: "), console);
    assertTrue(console.endsWith("eggvm: died\n"), console);
    return console;
  }

  @Test
  void aRootToNowhereIsReportedWithItsSlot() {
    try (var heap = new TestHeap(1 << 20)) {
      heap.setRoot(7, 0xfedc_ba98L);
      String console = breach(heap);
      assertTrue(console.contains("a root refers to no cell; slot 0x" + Long.toHexString(heap.root(7)) + " holds 0xfedcba98"), console);
    }
  }

  @Test
  void aRootIntoTheMiddleOfACellIsReported() {
    try (var heap = new TestHeap(1 << 20)) {
      heap.setRoot(0, heap.newArray(heap.byteArray, 100) + 16);
      assertTrue(breach(heap).contains("a root refers to a cell without class"));
    }
  }

  @Test
  void aFieldThatRefersOutsideIsReported() {
    try (var heap = new TestHeap(1 << 20)) {
      long node = heap.instanceClass(16, 0, 8);
      long cell = heap.newInstance(node);
      heap.setRoot(0, cell);
      Memory.putLong(cell + 8, heap.root(5));
      String console = breach(heap);
      assertTrue(console.contains("a live cell refers to no cell"), console);
      assertTrue(console.contains("has class 0x" + Long.toHexString(node)), console);
    }
  }

  @Test
  void freedMemoryIsFilledSoThatALateUseIsNoticed() {
    try (var heap = new TestHeap(1 << 20)) {
      Heap.verify = true;
      long node = heap.instanceClass(16, 0, 8);
      heap.setRoot(0, heap.newInstance(node));
      long freed = heap.newArray(heap.byteArray, 500);
      heap.collect();
      heap.setRoot(1, freed + 256);
      assertTrue(breach(heap).contains("a root refers to"));
    }
  }

  @Test
  void stressCollectsAtEveryNthAllocation() {
    try (var heap = new TestHeap(1 << 20)) {
      Heap.stressInterval = 10;
      long node = heap.instanceClass(16, 0, 8);
      for (int i = 0; i < 1000; i++) heap.newInstance(node);
      assertEquals(100, GcFigures.count());
    }
  }
}
