package eggvm.vm.thread;

import eggvm.vm.heap.RootVisitor;
import eggvm.vm.machine.Memory;
import eggvm.vm.unwind.StackRecord;

/// The monitors that a fiber holds: a thread that holds an object's lock has the object on its stack. The lock is taken to be that of the
/// innermost frame that has the object and a method that locks something.
final class HeldMonitors implements RootVisitor {
  private final Fiber fiber;
  /// Of the stack, with objects that are held; null while they are counted.
  private long[] slots;
  private int slotCount;
  private final Object[] objects;
  private final int[] depths;
  private int count;

  /// The stack is that of the fiber and stands still.
  HeldMonitors(Fiber fiber, StackRecord stack) {
    this.fiber = fiber;
    stack.visitReferences(this);
    slots = new long[slotCount];
    slotCount = 0;
    stack.visitReferences(this);
    objects = new Object[slotCount];
    depths = new int[slotCount];
    for (long slot : slots) add(Memory.objectAt(Memory.getLong(slot)), stack.lockingDepth(slot));
  }

  /// Allocates nothing, for collections have visitors too.
  @Override
  public void visit(long slotAddress) {
    long cell = Memory.getLong(slotAddress);
    if (cell == 0 || !Monitors.isHeldBy(fiber, cell)) return;
    if (slots != null) slots[slotCount] = slotAddress;
    slotCount++;
  }

  private void add(Object object, int depth) {
    int index = 0;
    while (index < count && objects[index] != object) index++;
    if (index == count) {
      objects[count] = object;
      depths[count++] = depth;
    } else if (depths[index] < 0) {
      depths[index] = depth;
    }
  }

  Object[] objects() { return java.util.Arrays.copyOf(objects, count); }

  /// For each object the number of Java frames within the one that locked it; -1: unknown.
  int[] depths() { return java.util.Arrays.copyOf(depths, count); }
}
