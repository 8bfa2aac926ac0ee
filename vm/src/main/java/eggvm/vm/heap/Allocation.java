package eggvm.vm.heap;

import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.thread.ThreadLayout;
import eggvm.vm.type.ClassInitialization;
import eggvm.vm.type.Classes;
import eggvm.vm.unwind.Exceptions;

/// New objects. Compiled code takes a cell from the thread's buffer itself and calls this when the buffer is too short.
public final class Allocation {
  private Allocation() {}

  /// HotSpot refuses the same lengths.
  private static final int MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 2;
  private static final int MAX_DIMENSIONS = 255;

  /// All fields zero; the class must be instantiable, and initialised if it needs to be.
  @EntryPoint("newInstance")
  public static Object newInstance(Class<?> type) {
    long classAddress = Memory.addressOf(type);
    Object instance = newCell(classAddress, Memory.getInt(classAddress + ClassLayout.SIZE));
    References.wakeHandler();
    return instance;
  }

  @EntryPoint("newArray")
  public static Object newArray(Class<?> arrayClass, int length) {
    if (length < 0) throw (RuntimeException) Exceptions.negativeArraySize(length);
    if (length > MAX_ARRAY_LENGTH) throw MemoryErrors.arraySize();
    long classAddress = Memory.addressOf(arrayClass);
    Object array = newCell(classAddress, ObjectLayout.arrayBytes(length, Memory.getInt(classAddress + ClassLayout.SIZE)));
    Memory.putInt(Memory.addressOf(array) + ObjectLayout.ARRAY_LENGTH, length);
    References.wakeHandler();
    return array;
  }

  /// An array has no length yet: the caller gives it one before anything else can allocate.
  private static Object newCell(long classAddress, long bytes) {
    Cpu.captureFrame();
    long thread = Cpu.threadAddress();
    long limit = StackReserve.open(thread);
    long cell = Allocator.allocate(thread, bytes);
    StackReserve.close(thread, limit);
    if (cell == 0) throw MemoryErrors.heapSpace();
    Memory.putInt(cell + ObjectLayout.CLASS, (int) classAddress);
    return Memory.objectAt(cell);
  }

  /// JVMS multianewarray: as many dimensions as there are lengths; below a zero length nothing is made.
  @EntryPoint("newMultiArray")
  public static Object newMultiArray(Class<?> arrayClass, int[] lengths) {
    for (int length : lengths) {
      if (length < 0) throw (RuntimeException) Exceptions.negativeArraySize(length);
    }
    return newDimension(arrayClass, lengths, 0);
  }

  private static Object newDimension(Class<?> arrayClass, int[] lengths, int dimension) {
    int length = lengths[dimension];
    Object array = newArray(arrayClass, length);
    if (dimension + 1 == lengths.length) return array;
    Class<?> component = (Class<?>) Memory.objectAt(ClassLayout.link(Memory.addressOf(arrayClass), ClassLayout.COMPONENT));
    Object[] elements = (Object[]) array;
    for (int i = 0; i < length; i++) elements[i] = newDimension(component, lengths, dimension + 1);
    return elements;
  }

  /// `java.lang.reflect.Array.newInstance`.
  @EntryPoint("newArrayDynamic")
  public static Object newArrayDynamic(Class<?> component, int length) {
    if (component == null) throw new NullPointerException();
    if (component == void.class || dimensions(component) >= MAX_DIMENSIONS) throw new IllegalArgumentException();
    return newArray(Classes.arrayOf(component), length);
  }

  private static int dimensions(Class<?> type) {
    int dimensions = 0;
    long classAddress = Memory.addressOf(type);
    for (; ClassLayout.isArray(classAddress); classAddress = ClassLayout.link(classAddress, ClassLayout.COMPONENT)) dimensions++;
    return dimensions;
  }

  /// `Unsafe.allocateInstance`.
  @EntryPoint("newInstanceDynamic")
  public static Object newInstanceDynamic(Class<?> type) throws InstantiationException {
    if (type == null) throw new NullPointerException();
    if (ClassLayout.has(Memory.addressOf(type), ClassLayout.FLAG_NOT_INSTANTIABLE)) throw new InstantiationException(type.getName());
    ClassInitialization.ensureInitialized(type);
    return newInstance(type);
  }

  /// `Object.clone`, arrays included; identity hash and locks are not cloned.
  @EntryPoint("clone")
  public static Object clone(Object object) throws CloneNotSupportedException {
    long classAddress = ObjectLayout.classOf(Memory.addressOf(object));
    if (!ClassLayout.has(classAddress, ClassLayout.FLAG_CLONEABLE)) throw new CloneNotSupportedException(object.getClass().getName());
    // The original is used by address from here on, where the compiler may think it dead.
    long kept = Cpu.threadAddress() + ThreadLayout.KEPT;
    Memory.putLong(kept, Memory.addressOf(object));
    try {
      Object copy = newCell(classAddress, ObjectLayout.cellBytes(Memory.addressOf(object)));
      copyFields(Memory.getLong(kept), Memory.addressOf(copy));
      References.wakeHandler();
      return copy;
    } finally {
      Memory.putLong(kept, 0);
    }
  }

  private static void copyFields(long fromAddress, long toAddress) {
    long bytes = ObjectLayout.cellBytes(fromAddress);
    Memory.copy(fromAddress + ObjectLayout.FIRST_FIELD, toAddress + ObjectLayout.FIRST_FIELD, bytes - ObjectLayout.FIRST_FIELD);
  }
}
