package eggvm.vm.type;

import eggvm.vm.contract.OffsetOf;
import eggvm.vm.heap.ClassMemory;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.start.ImageInfo;

/// Makes array classes at run time: a copy of the cell of `Object[]` with name, component and bitmap of its own.
final class ArrayClasses {
  private ArrayClasses() {}

  @OffsetOf(type = "java.lang.Class", field = "componentType")
  private static int componentTypeOffset;

  @OffsetOf(type = "java.lang.Class", field = "module")
  private static int moduleOffset;

  @OffsetOf(type = "java.lang.Class", field = "classLoader")
  private static int classLoaderOffset;

  @OffsetOf(type = "java.lang.Class", field = "modifiers")
  private static int modifiersOffset;

  private static final int ABSTRACT_FINAL = 0x410;
  private static final int ACCESS_BITS = 0x7;

  /// The class becomes known by its component's ARRAY link, written last: others see all of it or nothing.
  static synchronized Class<?> make(Class<?> component) {
    long from = Memory.addressOf(component);
    if (component == void.class) throw new IllegalArgumentException("void has no arrays");
    long existing = ClassLayout.link(from, ClassLayout.ARRAY);
    if (existing != 0) return Classes.at(existing);
    String name = arrayName(component);
    long cell = ClassMemory.allocate(ImageInfo.objectArrayClassBytes);
    shape(cell, from);
    setJavaFields(cell, from, name);
    setBits(cell);
    Memory.putInt(from + ClassLayout.ARRAY, (int) cell);
    return Classes.at(cell);
  }

  private static String arrayName(Class<?> component) {
    String name = component.getName();
    return Literals.intern(component.isArray() ? "[" + name : "[L" + name + ";");
  }

  /// The array classes of primitive types are always in the image, so this is one of references.
  private static void shape(long cell, long component) {
    long model = ImageInfo.objectArrayClass;
    Memory.copy(model, cell, ClassLayout.JAVA_FIELDS);
    Memory.copy(model + ImageInfo.bitmapOffset, cell + ImageInfo.bitmapOffset, ImageInfo.objectArrayClassBytes - ImageInfo.bitmapOffset);
    Memory.putInt(cell + ObjectLayout.MARK, 0);
    Memory.putInt(cell + ClassLayout.COMPONENT, (int) component);
    Memory.putInt(cell + ClassLayout.ARRAY, 0);
    Memory.putInt(cell + ClassLayout.TEST_BIT, -1);
    Memory.putInt(cell + ClassLayout.INFO, 0);
    Memory.putInt(cell + ClassLayout.ACCESS, Memory.getInt(component + ClassLayout.ACCESS) & ACCESS_BITS | ABSTRACT_FINAL);
  }

  private static void setJavaFields(long cell, long component, String name) {
    int access = Memory.getChar(component + modifiersOffset) & ACCESS_BITS;
    Memory.putShort(cell + modifiersOffset, (short) (access | ABSTRACT_FINAL));
    ObjectLayout.setReference(cell + Classes.nameOffset, Memory.addressOf(name));
    ObjectLayout.setReference(cell + componentTypeOffset, component);
    ObjectLayout.setReference(cell + moduleOffset, ObjectLayout.reference(component + moduleOffset));
    ObjectLayout.setReference(cell + classLoaderOffset, ObjectLayout.reference(component + classLoaderOffset));
  }

  /// Compiled code tests these bits without asking what the class is, so every tested type is looked at once.
  private static void setBits(long cell) {
    Memory.clear(cell + ImageInfo.bitmapOffset, ImageInfo.bitmapBytes);
    for (int i = 0; i < ImageInfo.classCount; i++) {
      long tested = Memory.getUnsignedInt(ImageInfo.classTable + 4L * i);
      int bit = Memory.getInt(tested + ClassLayout.TEST_BIT);
      if (bit < 0 || !TypeTests.isAssignable(cell, tested)) continue;
      long address = cell + ImageInfo.bitmapOffset + (bit >>> 3);
      Memory.putByte(address, (byte) (Memory.getByte(address) | 1 << (bit & 7)));
    }
  }
}
