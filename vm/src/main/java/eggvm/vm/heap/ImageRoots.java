package eggvm.vm.heap;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.start.ImageInfo;

/// Static fields, objects that the builder made, and the Java fields of every Class cell; all other cells of the image refer to image cells only.
final class ImageRoots implements RootSource {
  @Override
  public void visitRoots(RootVisitor visitor) {
    visitStatics(visitor);
    visitObjects(visitor);
    for (int i = 0; i < ImageInfo.classCount; i++) visitClassAndArrays(Memory.getUnsignedInt(ImageInfo.classTable + 4L * i), visitor);
  }

  private static void visitStatics(RootVisitor visitor) {
    for (long slot = ImageInfo.referenceStaticsStart; slot < ImageInfo.referenceStaticsEnd; slot += ObjectLayout.REFERENCE_BYTES) {
      visitor.visit(slot);
    }
  }

  /// Array classes made at run time are in no table, but every one is linked from its component.
  private static void visitClassAndArrays(long classAddress, RootVisitor visitor) {
    visitFields(classAddress, visitor);
    long arrayAddress = ClassLayout.link(classAddress, ClassLayout.ARRAY);
    while (ClassMemory.contains(arrayAddress)) {
      visitFields(arrayAddress, visitor);
      arrayAddress = ClassLayout.link(arrayAddress, ClassLayout.ARRAY);
    }
  }

  private static void visitObjects(RootVisitor visitor) {
    for (long cell = ImageInfo.objectsStart; cell < ImageInfo.objectsEnd; cell += ObjectLayout.cellBytes(cell)) {
      if (ClassLayout.isArray(ObjectLayout.classOf(cell))) visitElements(cell, visitor);
      else visitFields(cell, visitor);
    }
  }

  private static void visitElements(long arrayAddress, RootVisitor visitor) {
    int length = ObjectLayout.arrayLength(arrayAddress);
    for (int i = 0; i < length; i++) visitor.visit(ObjectLayout.elementAddress(arrayAddress, i));
  }

  private static void visitFields(long cellAddress, RootVisitor visitor) {
    long map = ClassLayout.link(ObjectLayout.classOf(cellAddress), ClassLayout.REFERENCE_MAP);
    if (map == 0) return;
    int references = Memory.getChar(map);
    for (int i = 1; i <= references; i++) visitor.visit(cellAddress + Memory.getChar(map + 2L * i));
  }
}
