package eggvm.vm.heap;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.start.ImageInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImageRootsTest {
  @AfterEach
  void forgetImage() {
    ImageInfo.referenceStaticsStart = ImageInfo.referenceStaticsEnd = 0;
    ImageInfo.classTable = ImageInfo.classCount = 0;
    ImageInfo.objectsStart = ImageInfo.objectsEnd = 0;
    ClassMemory.initialize(0, 0);
  }

  @Test
  void staticsAndFieldsOfAllClassesAreRoots() {
    try (var heap = new TestHeap(1 << 20)) {
      long statics = heap.imageLong();
      heap.imageLong();
      ImageInfo.referenceStaticsStart = statics;
      ImageInfo.referenceStaticsEnd = statics + 2 * ObjectLayout.REFERENCE_BYTES;
      heap.giveReferenceMap(heap.metaClass(), 80, 96);
      long table = heap.imageLong();
      Memory.putInt(table, (int) heap.metaClass());
      Memory.putInt(table + 4, (int) heap.byteArray);
      ImageInfo.classTable = table;
      ImageInfo.classCount = 2;
      Set<Long> slots = new HashSet<>();
      new ImageRoots().visitRoots(slots::add);
      assertEquals(
          Set.of(statics, statics + ObjectLayout.REFERENCE_BYTES, heap.metaClass() + 80, heap.metaClass() + 96, heap.byteArray + 80, heap.byteArray + 96), slots);
    }
  }

  @Test
  void referencesOfObjectsThatTheBuilderMadeAreRoots() {
    try (var heap = new TestHeap(1 << 20)) {
      long pair = heap.cellClass(ClassLayout.KIND_INSTANCE, 32, 0);
      heap.giveReferenceMap(pair, 8, 24);
      long first = heap.imageLong();
      Memory.putInt(first, (int) pair);
      for (int i = 0; i < 3; i++) heap.imageLong();
      long array = heap.imageLong();
      Memory.putInt(array, (int) heap.objectArray);
      Memory.putInt(heap.imageLong(), 2);
      heap.imageLong();
      long last = heap.imageLong();
      Memory.putInt(last, (int) pair);
      for (int i = 0; i < 3; i++) heap.imageLong();
      ImageInfo.objectsStart = first;
      ImageInfo.objectsEnd = last + 32;
      List<Long> slots = new ArrayList<>();
      new ImageRoots().visitRoots(slots::add);
      assertEquals(List.of(first + 8, first + 24, TestHeap.element(array, 0), TestHeap.element(array, 1), last + 8, last + 24), slots);
    }
  }

  @Test
  void arrayClassesMadeAtRunTimeAreFoundThroughTheirComponents() {
    try (var heap = new TestHeap(1 << 20)) {
      heap.giveReferenceMap(heap.metaClass(), 80);
      ClassMemory.initialize(LowMemory.map(8192), 8192);
      long arrayClass = runTimeClass(heap, heap.byteArray);
      long arrayOfArrays = runTimeClass(heap, arrayClass);
      long table = heap.imageLong();
      Memory.putInt(table, (int) heap.byteArray);
      ImageInfo.classTable = table;
      ImageInfo.classCount = 1;
      Set<Long> slots = new HashSet<>();
      new ImageRoots().visitRoots(slots::add);
      assertEquals(Set.of(heap.byteArray + 80, arrayClass + 80, arrayOfArrays + 80), slots);
    }
  }

  private static long runTimeClass(TestHeap heap, long component) {
    long address = ClassMemory.allocate(200);
    assertEquals(0, address & 7);
    assertTrue(ClassMemory.contains(address));
    Memory.putInt(address, (int) heap.metaClass());
    Memory.putInt(component + ClassLayout.ARRAY, (int) address);
    return address;
  }
}
