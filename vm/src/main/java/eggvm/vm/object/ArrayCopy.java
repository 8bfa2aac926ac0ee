package eggvm.vm.object;

import eggvm.vm.bulk.Blocks;
import eggvm.vm.contract.EntryPoint;
import eggvm.vm.heap.marksweep.Cards;
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
    long fromOffset = at(sourceIndex, log2);
    long toOffset = at(targetIndex, log2);
    if (ClassLayout.kind(fromClass) == ClassLayout.KIND_PRIMITIVE_ARRAY) Blocks.copy(source, fromOffset, target, toOffset, (long) length << log2);
    else if (fromClass == toClass || storesAll(fromClass, toClass)) Blocks.copyReferences(source, fromOffset, target, toOffset, (long) length << log2);
    else copyChecked(source, target, from + fromOffset, to + toOffset, length);
  }

  private static long at(int index, int elementLog2) { return ObjectLayout.ARRAY_BASE + ((long) index << elementLog2); }

  // For arrays that are known to be of the same primitive type. Whatever is wrong is left to the general method, which is in the stack trace then.

  public static void bytes(byte[] source, int sourceIndex, byte[] target, int targetIndex, int length) {
    if (source == null || target == null || !fits(sourceIndex, source.length, targetIndex, target.length, length)) {
      copy(source, sourceIndex, target, targetIndex, length);
    } else {
      Blocks.copy(source, at(sourceIndex, 0), target, at(targetIndex, 0), length);
    }
  }

  public static void chars(char[] source, int sourceIndex, char[] target, int targetIndex, int length) {
    if (source == null || target == null || !fits(sourceIndex, source.length, targetIndex, target.length, length)) {
      copy(source, sourceIndex, target, targetIndex, length);
    } else {
      Blocks.copy(source, at(sourceIndex, 1), target, at(targetIndex, 1), 2L * length);
    }
  }

  public static void ints(int[] source, int sourceIndex, int[] target, int targetIndex, int length) {
    if (source == null || target == null || !fits(sourceIndex, source.length, targetIndex, target.length, length)) {
      copy(source, sourceIndex, target, targetIndex, length);
    } else {
      Blocks.copy(source, at(sourceIndex, 2), target, at(targetIndex, 2), 4L * length);
    }
  }

  public static void longs(long[] source, int sourceIndex, long[] target, int targetIndex, int length) {
    if (source == null || target == null || !fits(sourceIndex, source.length, targetIndex, target.length, length)) {
      copy(source, sourceIndex, target, targetIndex, length);
    } else {
      Blocks.copy(source, at(sourceIndex, 3), target, at(targetIndex, 3), 8L * length);
    }
  }

  private static boolean fits(int sourceIndex, int sourceLength, int targetIndex, int targetLength, int length) {
    return (sourceIndex | targetIndex | length) >= 0 && length <= sourceLength - sourceIndex && length <= targetLength - targetIndex;
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
      long element = ObjectLayout.reference(fromAddress + (long) ObjectLayout.REFERENCE_BYTES * i);
      if (element != 0 && !TypeTests.isAssignable(ObjectLayout.classOf(element), component)) {
        throw ArrayCopyErrors.elementMismatch(source, target);
      }
      long slot = toAddress + (long) ObjectLayout.REFERENCE_BYTES * i;
      ObjectLayout.setReference(slot, element);
      Cards.dirty(slot);
    }
  }
}
