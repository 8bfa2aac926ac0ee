package eggvm.vm.type;

import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.start.ImageInfo;

/// Subtyping (JLS 4.10) on Class cells.
public final class TypeTests {
  private TypeTests() {}

  /// Whether a value of class `from` may be stored in a variable of type `to`.
  @EntryPoint("isAssignable")
  public static boolean isAssignable(Class<?> from, Class<?> to) {
    return isAssignable(Memory.addressOf(from), Memory.addressOf(to));
  }

  /// On addresses of Class cells; allocates nothing.
  public static boolean isAssignable(long from, long to) {
    if (from == to) return true;
    int fromKind = ClassLayout.kind(from);
    if (fromKind == ClassLayout.KIND_PRIMITIVE) return false;
    int toKind = ClassLayout.kind(to);
    if (toKind == ClassLayout.KIND_INSTANCE) return extendsClass(from, fromKind, to);
    if (toKind == ClassLayout.KIND_INTERFACE) return implementsInterface(from, fromKind, to);
    // Two array classes of one primitive type would be the same cell.
    return toKind == ClassLayout.KIND_OBJECT_ARRAY
        && fromKind == ClassLayout.KIND_OBJECT_ARRAY
        && isAssignable(ClassLayout.link(from, ClassLayout.COMPONENT), ClassLayout.link(to, ClassLayout.COMPONENT));
  }

  private static boolean extendsClass(long from, int fromKind, long to) {
    // Object: the one class without a superclass takes every reference.
    if (ClassLayout.link(to, ClassLayout.SUPER) == 0) return true;
    if (fromKind != ClassLayout.KIND_INSTANCE) return false;
    int id = Memory.getInt(from + ClassLayout.TYPE_ID);
    return id >= Memory.getInt(to + ClassLayout.TYPE_ID) && id <= Memory.getInt(to + ClassLayout.TYPE_END);
  }

  private static boolean implementsInterface(long from, int fromKind, long to) {
    int bit = Memory.getInt(to + ClassLayout.TEST_BIT);
    return bit >= 0 && fromKind == ClassLayout.KIND_INSTANCE ? hasBit(from, bit) : inherits(from, to);
  }

  private static boolean hasBit(long classAddress, int bit) {
    return (Memory.getByte(classAddress + ImageInfo.bitmapOffset + (bit >>> 3)) & 1 << (bit & 7)) != 0;
  }

  /// Walks superinterfaces, then superclasses.
  private static boolean inherits(long from, long to) {
    for (long type = from; type != 0; type = ClassLayout.link(type, ClassLayout.SUPER)) {
      long interfaces = ClassLayout.link(type, ClassLayout.INTERFACES);
      int count = interfaces == 0 ? 0 : Memory.getInt(interfaces);
      for (int i = 0; i < count; i++) {
        long each = Memory.getUnsignedInt(interfaces + 4 + 4L * i);
        if (each == to || inherits(each, to)) return true;
      }
    }
    return false;
  }
}
