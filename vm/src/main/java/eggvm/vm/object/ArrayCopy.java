package eggvm.vm.object;

import eggvm.vm.contract.EntryPoint;
import eggvm.vm.machine.Memory;
import eggvm.vm.type.TypeTests;

/// `System.arraycopy`, with HotSpot's texts.
public final class ArrayCopy {
  private ArrayCopy() {}

  @EntryPoint("arraycopy")
  public static void copy(Object source, int sourceIndex, Object target, int targetIndex, int length) {
    if (source == null || target == null) throw new NullPointerException();
    long from = Memory.addressOf(source);
    long to = Memory.addressOf(target);
    long fromClass = ObjectLayout.classOf(from);
    long toClass = ObjectLayout.classOf(to);
    if (fromClass != toClass) checkKinds(source, target, fromClass, toClass);
    else if (!ClassLayout.isArray(fromClass)) throw ArrayCopyErrors.notAnArray("source", source);
    if ((sourceIndex | targetIndex | length) < 0
        || length > ObjectLayout.arrayLength(from) - sourceIndex
        || length > ObjectLayout.arrayLength(to) - targetIndex) {
      throw ArrayCopyErrors.outOfBounds(source, sourceIndex, target, targetIndex, length);
    }
    int log2 = Memory.getInt(fromClass + ClassLayout.SIZE);
    long fromAddress = from + ObjectLayout.ARRAY_BASE + ((long) sourceIndex << log2);
    long toAddress = to + ObjectLayout.ARRAY_BASE + ((long) targetIndex << log2);
    if (fromClass == toClass || storesAll(fromClass, toClass)) Memory.copy(fromAddress, toAddress, (long) length << log2);
    else copyChecked(source, target, fromAddress, toAddress, length);
  }

  private static void checkKinds(Object source, Object target, long fromClass, long toClass) {
    int fromKind = ClassLayout.kind(fromClass);
    int toKind = ClassLayout.kind(toClass);
    if (fromKind < ClassLayout.KIND_PRIMITIVE_ARRAY) throw ArrayCopyErrors.notAnArray("source", source);
    if (toKind < ClassLayout.KIND_PRIMITIVE_ARRAY) throw ArrayCopyErrors.notAnArray("destination", target);
    if (fromKind != toKind || fromKind == ClassLayout.KIND_PRIMITIVE_ARRAY) throw ArrayCopyErrors.kindMismatch(source, target);
  }

  private static boolean storesAll(long fromClass, long toClass) {
    return TypeTests.isAssignable(ClassLayout.link(fromClass, ClassLayout.COMPONENT), ClassLayout.link(toClass, ClassLayout.COMPONENT));
  }

  /// Elements before the first that does not fit have been copied. Two arrays of different classes never overlap.
  private static void copyChecked(Object source, Object target, long fromAddress, long toAddress, int length) {
    long component = ClassLayout.link(ObjectLayout.classOf(Memory.addressOf(target)), ClassLayout.COMPONENT);
    for (int i = 0; i < length; i++) {
      long element = Memory.getLong(fromAddress + 8L * i);
      if (element != 0 && !TypeTests.isAssignable(ObjectLayout.classOf(element), component)) {
        throw ArrayCopyErrors.elementMismatch(source, target);
      }
      Memory.putLong(toAddress + 8L * i, element);
    }
  }
}
