package eggvm.vm.heap;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.heap.marksweep.Blocks;
import eggvm.vm.heap.marksweep.Cards;
import eggvm.vm.heap.marksweep.MarkSweepCollector;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Minor collections free what is young, keep what is old, and find young cells through the cards of old ones.
class GenerationsTest {
  private static final int BLOCK = 32 << 10;

  private TestHeap heap;
  private long node;

  @BeforeEach
  void open() {
    heap = new TestHeap(4 << 20);
    Heap.verify = true;
    node = heap.instanceClass(24, 0, 8, 16);
  }

  @AfterEach
  void close() { heap.close(); }

  @Test
  void aMinorCollectionFreesYoungCellsOnly() {
    heap.setRoot(0, heap.newInstance(node));
    heap.collectYoung();
    heap.setRoot(0, 0);
    for (int i = 0; i < 100; i++) heap.newInstance(node);
    heap.collectYoung();
    assertEquals(24, Heap.usedBytes(), "what is old stays, dead or not");
    heap.collect();
    assertEquals(0, Heap.usedBytes());
  }

  @Test
  void whatAnOldCellRefersToLives() {
    heap.setRoot(0, heap.newInstance(node));
    heap.collect();
    long young = heap.newInstance(node);
    heap.store(heap.getRoot(0), 8, young);
    heap.store(young, 16, heap.newInstance(node));
    heap.collectYoung();
    assertEquals(3 * 24, Heap.usedBytes());
    heap.collectYoung();
    heap.collect();
    assertEquals(3 * 24, Heap.usedBytes());
  }

  @Test
  void aCollectionCleansAllCards() {
    heap.setRoot(0, heap.newInstance(node));
    heap.collectYoung();
    heap.store(heap.getRoot(0), 8, heap.newInstance(node));
    assertTrue(Cards.isDirty(heap.getRoot(0)));
    heap.collectYoung();
    assertFalse(Cards.isDirty(heap.getRoot(0)));
    heap.store(heap.getRoot(0), 8, 0);
    heap.collect();
    assertFalse(Cards.isDirty(heap.getRoot(0)));
  }

  @Test
  void theVerifierFindsAMissingBarrier() {
    heap.setRoot(0, heap.newInstance(node));
    heap.collectYoung();
    Memory.putLong(heap.getRoot(0) + 16, heap.newInstance(node));
    assertThrows(TestMachine.Exit.class, heap::collectYoung);
    String console = heap.machine.console.toString();
    assertTrue(console.contains("an old cell refers to a young one from a clean card; slot 0x" + Long.toHexString(heap.getRoot(0) + 16)), console);
  }

  @Test
  void oneElementOfALargeArrayIsFoundByItsOwnCard() {
    int length = 40_000;
    heap.setRoot(0, heap.newArray(heap.objectArray, length));
    heap.collect();
    for (int index : new int[] {0, 1, 4095, 4096, 20_000, length - 1}) {
      long young = heap.newInstance(node);
      heap.storeElement(heap.getRoot(0), index, young);
      long used = ObjectLayout.arrayBytes(length, ObjectLayout.REFERENCE_LOG2) + 24;
      heap.collectYoung();
      assertEquals(used, Heap.usedBytes());
      heap.storeElement(heap.getRoot(0), index, 0);
      heap.collect();
    }
  }

  @Test
  void theLastBytesOfALargeArrayLieInABlockOfSmallCells() {
    int length = (BLOCK + BLOCK / 2) / ObjectLayout.REFERENCE_BYTES;
    heap.setRoot(0, heap.newArray(heap.objectArray, length));
    heap.collectYoung();
    for (int i = 0; i < 700; i++) heap.setRoot(1 + i, heap.newInstance(node));
    heap.collectYoung();
    heap.storeElement(heap.getRoot(0), length - 1, heap.newInstance(node));
    heap.collectYoung();
    assertEquals(ObjectLayout.arrayBytes(length, ObjectLayout.REFERENCE_LOG2) + 701 * 24, Heap.usedBytes());
  }

  @Test
  void aYoungLargeCellDiesWithTheLinesOfItsLastBlock() {
    int free = Blocks.freeBlocks();
    heap.setRoot(0, heap.newArray(heap.byteArray, BLOCK + BLOCK / 2));
    heap.setRoot(1, heap.newArray(heap.byteArray, 100));
    heap.collectYoung();
    heap.setRoot(2, heap.newArray(heap.byteArray, 3 * BLOCK + BLOCK / 2));
    heap.setRoot(2, 0);
    heap.collectYoung();
    assertEquals(free - 2, Blocks.freeBlocks());
    heap.setRoot(0, 0);
    heap.collect();
    assertEquals(free - 1, Blocks.freeBlocks());
    assertEquals(BLOCK - 128, MarkSweepCollector.holeBytes());
  }

  @Test
  void aMinorCollectionFreesOverflowBlocks() {
    int free = Blocks.freeBlocks();
    for (int i = 0; i < 20; i++) heap.newArray(heap.byteArray, 10_000);
    heap.collectYoung();
    assertEquals(free, Blocks.freeBlocks());
  }

  @Test
  void cardsOfABlockThatIsYoungAgainAreNotLookedAt() {
    for (int i = 0; i < 1000; i++) heap.setRoot(i, heap.newInstance(node));
    heap.collect();
    for (int i = 0; i < 1000; i++) heap.setRoot(i, 0);
    heap.collect();
    for (int i = 0; i < 1000; i++) heap.store(heap.newInstance(node), 8, heap.newInstance(node));
    heap.collectYoung();
    assertEquals(0, GcLog.dirtyCards);
  }

  @Test
  void mediumCellsInHolesAreOldFromBirth() {
    int count = 0;
    for (long cell = heap.newArray(heap.objectArray, 400); cell != 0; cell = heap.newArray(heap.objectArray, 400)) {
      heap.setRoot(count++, cell);
    }
    for (int i = 0; i < count; i += 2) heap.setRoot(i, 0);
    heap.collect();
    heap.setRoot(0, heap.newArray(heap.objectArray, 400));
    // As an initialising store, without barrier.
    ObjectLayout.setReference(TestHeap.element(heap.getRoot(0), 399), heap.newInstance(node));
    heap.collectYoung();
    assertEquals((count / 2 + 1) * ObjectLayout.arrayBytes(400, ObjectLayout.REFERENCE_LOG2) + 24, Heap.usedBytes());
  }

  @Test
  void fullCollectionsComeWhenMinorOnesFreeTooLittle() {
    Heap.verify = false;
    int kept = 3000;
    for (int i = 0; i < 4_000_000; i++) heap.setRoot(i % kept, heap.newInstance(node));
    assertTrue(GcFigures.minorCount() > GcFigures.fullCount(), "minor " + GcFigures.minorCount() + ", full " + GcFigures.fullCount());
    assertTrue(GcFigures.fullCount() >= 1, "old garbage is freed in the end");
    heap.collect();
    assertEquals(kept * 24, Heap.usedBytes());
  }
}
