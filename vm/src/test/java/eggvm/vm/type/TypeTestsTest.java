package eggvm.vm.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.vm.heap.LowMemory;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.start.ImageInfo;
import java.io.Serializable;
import java.util.*;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Cells made after real classes; the host's `Class.isAssignableFrom` is the oracle.
class TypeTestsTest {
  private static final int CELL_BYTES = ClassLayout.JAVA_FIELDS + 8;

  private final Map<Class<?>, Long> cells = new LinkedHashMap<>();
  private long nextFree;
  private int nextId;
  private int nextBit;

  @BeforeEach
  void makeCells() {
    ImageInfo.bitmapOffset = ClassLayout.JAVA_FIELDS;
    nextFree = LowMemory.map(1 << 16);
    for (Class<?> each : List.of(
        ArrayList.class, LinkedHashMap.class, TreeSet.class, Integer.class, String.class, StringBuilder.class, int.class, void.class,
        Function.class, Thread.State.class, int[].class, int[][].class, long[].class, Integer[].class, Number[][].class,
        List[].class, ArrayList[].class, Object[][].class, Serializable[].class, Cloneable[].class, Comparable[].class)) {
      cellOf(each);
    }
    number(Object.class);
    cells.keySet().forEach(this::setBits);
  }

  private long cellOf(Class<?> type) {
    if (type == null) return 0;
    Long known = cells.get(type);
    if (known != null) return known;
    long cell = nextFree;
    nextFree += CELL_BYTES;
    cells.put(type, cell);
    Memory.putInt(cell + ClassLayout.KIND, kind(type));
    Memory.putInt(cell + ClassLayout.TYPE_ID, -1);
    // Every second interface is one that compiled code tests for.
    boolean tested = type.isInterface() && type.getName().length() % 2 == 0;
    Memory.putInt(cell + ClassLayout.TEST_BIT, tested ? nextBit++ : -1);
    Memory.putInt(cell + ClassLayout.SUPER, (int) cellOf(type.getSuperclass()));
    Memory.putInt(cell + ClassLayout.COMPONENT, (int) cellOf(type.getComponentType()));
    Memory.putInt(cell + ClassLayout.INTERFACES, (int) table(type.getInterfaces()));
    return cell;
  }

  private long table(Class<?>[] types) {
    long[] addresses = Arrays.stream(types).mapToLong(this::cellOf).toArray();
    long table = nextFree;
    nextFree += 8 * (types.length + 1);
    Memory.putInt(table, types.length);
    for (int i = 0; i < types.length; i++) Memory.putInt(table + 4 + 4L * i, (int) addresses[i]);
    return table;
  }

  private static int kind(Class<?> type) {
    if (type.isPrimitive()) return ClassLayout.KIND_PRIMITIVE;
    if (type.isInterface()) return ClassLayout.KIND_INTERFACE;
    if (!type.isArray()) return ClassLayout.KIND_INSTANCE;
    return type.getComponentType().isPrimitive() ? ClassLayout.KIND_PRIMITIVE_ARRAY : ClassLayout.KIND_OBJECT_ARRAY;
  }

  private void number(Class<?> type) {
    Memory.putInt(cells.get(type) + ClassLayout.TYPE_ID, nextId++);
    for (Class<?> each : List.copyOf(cells.keySet())) {
      if (each.getSuperclass() == type && !each.isArray()) number(each);
    }
    Memory.putInt(cells.get(type) + ClassLayout.TYPE_END, nextId - 1);
  }

  private void setBits(Class<?> type) {
    if (kind(type) != ClassLayout.KIND_INSTANCE) return;
    for (Map.Entry<Class<?>, Long> tested : cells.entrySet()) {
      int bit = Memory.getInt(tested.getValue() + ClassLayout.TEST_BIT);
      if (bit < 0 || !tested.getKey().isAssignableFrom(type)) continue;
      long address = cells.get(type) + ImageInfo.bitmapOffset + bit / 8;
      Memory.putByte(address, (byte) (Memory.getByte(address) | 1 << bit % 8));
    }
  }

  @Test
  void everyPairAgreesWithTheHost() {
    assertEquals(true, nextBit > 2 && nextBit < 64, "some interfaces have bits, and they fit");
    cells.forEach((from, fromCell) -> cells.forEach((to, toCell) ->
        assertEquals(to.isAssignableFrom(from), TypeTests.isAssignable(fromCell, toCell), from + " to " + to)));
  }
}
