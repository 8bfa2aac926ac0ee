package eggvm.vm.heap;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.heap.marksweep.DiscoveredReferences;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/// A reference cell: 8 referent, 16 queue, 24 next, 32 discovered, 40 timestamp.
class ReferencesTest {
  private static final int REFERENT = 8;
  private static final int QUEUE = 16;
  private static final int DISCOVERED = 32;
  private static final int TIMESTAMP = 40;
  private static final long SECOND = 1_000_000_000L;

  private TestHeap heap;
  private long soft, weak, last, phantom, node;

  @BeforeEach
  void open() {
    heap = new TestHeap(4 << 20);
    References.referentOffset = REFERENT;
    References.discoveredOffset = DISCOVERED;
    References.timestampOffset = TIMESTAMP;
    References.clockAddress = heap.imageLong();
    soft = referenceClass(ClassLayout.REFERENCE_SOFT);
    weak = referenceClass(ClassLayout.REFERENCE_WEAK);
    last = referenceClass(ClassLayout.REFERENCE_FINAL);
    phantom = referenceClass(ClassLayout.REFERENCE_PHANTOM);
    node = heap.instanceClass(16, 0, 8);
  }

  @AfterEach
  void close() {
    References.clockAddress = 0;
    heap.close();
  }

  private long referenceClass(int kind) {
    int flags = ClassLayout.FLAG_REFERENCE | kind << ClassLayout.FLAG_REFERENCE_SHIFT;
    return heap.instanceClass(48, flags, REFERENT, QUEUE, 24, DISCOVERED);
  }

  /// In root `slot`, to a new cell that only it refers to.
  private long newReference(int slot, long type) {
    heap.setRoot(slot, heap.newInstance(type));
    Memory.putLong(heap.getRoot(slot) + TIMESTAMP, Memory.getLong(References.clockAddress));
    long referent = heap.newInstance(node);
    heap.store(heap.getRoot(slot), REFERENT, referent);
    return referent;
  }

  private long referent(int slot) { return Memory.getLong(heap.getRoot(slot) + REFERENT); }

  private Set<Long> takePending() {
    Set<Long> pending = new HashSet<>();
    long reference = DiscoveredReferences.takePending();
    while (reference != 0) {
      assertTrue(pending.add(reference), "listed twice");
      long next = Memory.getLong(reference + DISCOVERED);
      heap.store(reference, DISCOVERED, 0);
      reference = next;
    }
    return pending;
  }

  @Test
  void weakAndPhantomReferencesAreClearedAndPending() {
    newReference(0, weak);
    newReference(1, phantom);
    newReference(2, last);
    heap.collect();
    assertEquals(0, referent(0));
    assertEquals(0, referent(1));
    assertNotEquals(0, referent(2));
    assertEquals(Set.of(heap.getRoot(0), heap.getRoot(1)), takePending());
    heap.collect();
    assertEquals(Set.of(), takePending());
  }

  @Test
  void referentsReachedOtherwiseStay() {
    long referent = newReference(0, weak);
    newReference(1, phantom);
    heap.setRoot(3, heap.newInstance(node));
    heap.store(heap.getRoot(3), 8, referent);
    heap.setRoot(4, referent(1));
    heap.collect();
    assertEquals(referent, referent(0));
    assertNotEquals(0, referent(1));
    assertEquals(0, Memory.getLong(heap.getRoot(0) + DISCOVERED));
    assertFalse(References.hasPending());
  }

  @Test
  void whatOnlyAReferentReachesDiesWithIt() {
    long referent = newReference(0, weak);
    heap.store(referent, 8, heap.newInstance(node));
    heap.collect();
    assertEquals(48, Heap.usedBytes());
  }

  @Test
  void aReferenceThatIsDeadItselfIsNotPending() {
    newReference(0, weak);
    heap.setRoot(0, 0);
    heap.collect();
    assertFalse(References.hasPending());
    assertEquals(0, Heap.usedBytes());
  }

  @Test
  void pendingReferencesSurviveUntilTheyAreTaken() {
    newReference(0, weak);
    newReference(1, weak);
    long first = heap.getRoot(0);
    long second = heap.getRoot(1);
    heap.collect();
    heap.setRoot(0, 0);
    heap.setRoot(1, 0);
    newReference(2, weak);
    heap.collect();
    heap.collect();
    assertEquals(Set.of(first, second, heap.getRoot(2)), takePending());
    heap.collect();
    assertEquals(48, Heap.usedBytes());
  }

  @Test
  void queuesOfReferencesAreKept() {
    newReference(0, weak);
    long queue = heap.newInstance(node);
    heap.store(heap.getRoot(0), QUEUE, queue);
    heap.collect();
    assertEquals(48 + 16, Heap.usedBytes());
  }

  @Test
  void aSoftReferenceLivesOneSecondPerFreeMegabyte() {
    newReference(0, soft);
    Heap.verify = true;
    heap.collect();
    assertNotEquals(0, referent(0));
    long freeMegabytes = Heap.freeBytes() >> 20;
    heap.machine.nanos = freeMegabytes * SECOND;
    heap.collect();
    heap.collect();
    assertNotEquals(0, referent(0), "idle for just as long as allowed");
    heap.machine.nanos += SECOND;
    heap.collect();
    assertNotEquals(0, referent(0), "the clock moves at the end of a collection");
    heap.collect();
    assertEquals(0, referent(0));
    assertEquals(Set.of(heap.getRoot(0)), takePending());
  }

  @Test
  void lastResortClearsAllSoftReferences() {
    newReference(0, soft);
    heap.collectAll();
    assertEquals(0, referent(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4096})
  void thousandsOfReferencesAreProcessed(int stackEntries) {
    heap.shrinkMarkStack(stackEntries);
    int count = 2000;
    for (int i = 0; i < count; i++) {
      long referent = newReference(i, i % 2 == 0 ? weak : phantom);
      if (i % 3 == 0) heap.setRoot(count + i % 2000, referent);
    }
    heap.collect();
    Set<Long> pending = takePending();
    for (int i = 0; i < count; i++) {
      assertEquals(i % 3 != 0, pending.contains(heap.getRoot(i)));
      assertEquals(i % 3 != 0, referent(i) == 0);
    }
  }
}
