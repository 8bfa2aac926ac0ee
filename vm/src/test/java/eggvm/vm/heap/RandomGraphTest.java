package eggvm.vm.heap;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A program that changes a graph at random, and the same graph as Java objects; they must stay equal.
class RandomGraphTest {
  private static final int ROOTS = 200;

  private static final class Node {
    final long cell;
    final Node[] references;
    final long stamp;
    final long bytes;

    Node(long cell, int references, long stamp, long bytes) {
      this.cell = cell;
      this.references = new Node[references];
      this.stamp = stamp;
      this.bytes = bytes;
    }
  }

  private final Node[] roots = new Node[ROOTS];
  private Random random;
  private TestHeap heap;
  private long nodeClass;
  private long stamp;

  @ParameterizedTest
  @CsvSource({"1,0,false,4096", "2,0,true,4096", "3,97,true,4096", "4,1,true,4096", "5,0,true,8", "6,13,true,2", "7,0,false,64"})
  void heapAndModelAgree(int seed, int stressInterval, boolean verify, int stackEntries) {
    random = new Random(seed);
    try (TestHeap opened = new TestHeap(3 << 20)) {
      heap = opened;
      Heap.verify = verify;
      Heap.stressInterval = stressInterval;
      heap.shrinkMarkStack(stackEntries);
      nodeClass = heap.instanceClass(40, 0, 8, 24, 32);
      int steps = stressInterval == 1 ? 3_000 : 60_000;
      for (int i = 0; i < steps; i++) step();
      compare();
      assertTrue(GcFigures.count() > 3, "collections: " + GcFigures.count());
      heap.collect();
      assertEquals(compare(), Heap.usedBytes());
    }
  }

  private void step() {
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> allocateInstance();
      case 4 -> allocateArray();
      case 5 -> setRoot(random.nextInt(ROOTS), null);
      default -> link();
    }
  }

  private void setRoot(int index, Node node) {
    roots[index] = node;
    heap.setRoot(index, node == null ? 0 : node.cell);
  }

  private void allocateInstance() {
    long cell = heap.newInstance(nodeClass);
    Node node = new Node(cell, 3, ++stamp, 40);
    Memory.putLong(cell + 16, node.stamp);
    assertEquals(0, Memory.getLong(cell + 8) | Memory.getLong(cell + 24) | Memory.getLong(cell + 32));
    setRoot(random.nextInt(ROOTS), node);
  }

  private void allocateArray() {
    int bound = random.nextInt(50) == 0 ? 12_000 : random.nextInt(5) == 0 ? 1_000 : 30;
    int length = random.nextInt(bound);
    long cell = heap.newArray(heap.objectArray, length);
    assertNotEquals(0, cell, "out of memory");
    setRoot(random.nextInt(ROOTS / 8), new Node(cell, length, 0, ObjectLayout.arrayBytes(length, ObjectLayout.REFERENCE_LOG2)));
  }

  private void link() {
    Node from = roots[random.nextInt(ROOTS)];
    Node to = roots[random.nextInt(ROOTS)];
    if (from == null || from.references.length == 0) return;
    int index = random.nextInt(from.references.length);
    if (random.nextInt(3) == 0) to = null;
    from.references[index] = to;
    if (from.stamp == 0) heap.storeElement(from.cell, index, to == null ? 0 : to.cell);
    else heap.store(from.cell, (int) (slot(from, index) - from.cell), to == null ? 0 : to.cell);
  }

  private static long slot(Node node, int index) {
    if (node.stamp == 0) return TestHeap.element(node.cell, index);
    return node.cell + (index == 0 ? 8 : 16 + 8 * index);
  }

  /// Returns the bytes of all reachable cells.
  private long compare() {
    Set<Node> seen = new HashSet<>();
    List<Node> toDo = new ArrayList<>();
    for (Node root : roots) if (root != null && seen.add(root)) toDo.add(root);
    long bytes = 0;
    while (!toDo.isEmpty()) {
      Node node = toDo.removeLast();
      bytes += node.bytes;
      assertEquals(node.stamp == 0 ? heap.objectArray : nodeClass, ObjectLayout.classOf(node.cell));
      if (node.stamp != 0) assertEquals(node.stamp, Memory.getLong(node.cell + 16));
      else assertEquals(node.references.length, ObjectLayout.arrayLength(node.cell));
      for (int i = 0; i < node.references.length; i++) {
        Node to = node.references[i];
        assertEquals(to == null ? 0 : to.cell, ObjectLayout.reference(slot(node, i)));
        if (to != null && seen.add(to)) toDo.add(to);
      }
    }
    return bytes;
  }
}
