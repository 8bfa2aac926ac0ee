package eggvm.vm.heap;

import eggvm.vm.heap.marksweep.CellVisitor;
import eggvm.vm.heap.marksweep.HeapWalk;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.type.TypeTests;
import java.util.Arrays;

/// All objects of a class that something reaches; finding them takes a full collection.
public final class LiveObjects implements CellVisitor {
  private final long classAddress;
  private Object[] found = new Object[16];
  private int count;

  private LiveObjects(Class<?> type) { classAddress = Memory.addressOf(type); }

  /// Instances of the class and of its subclasses, in the order of their addresses.
  public static Object[] of(Class<?> type) {
    LiveObjects objects = new LiveObjects(type);
    do {
      objects.count = 0;
      Heap.collect("live objects");
      HeapWalk.visitMarked(objects);
    } while (!objects.fits());
    return Arrays.copyOf(objects.found, objects.count);
  }

  /// False: there is more room now, and the heap may have changed.
  private boolean fits() {
    if (count <= found.length) return true;
    found = new Object[count];
    return false;
  }

  @Override
  public void visitCell(long cellAddress) {
    if (!TypeTests.isAssignable(ObjectLayout.classOf(cellAddress), classAddress)) return;
    if (count < found.length) found[count] = Memory.objectAt(cellAddress);
    count++;
  }
}
