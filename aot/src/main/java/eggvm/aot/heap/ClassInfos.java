package eggvm.aot.heap;

import eggvm.aot.graph.VmType;
import eggvm.vm.object.ClassInfo;

/// Reflection records, see [ClassInfo].
final class ClassInfos {
  private final ImageHeap heap;
  private final ClassCells classes;

  ClassInfos(ImageHeap heap, ClassCells classes) {
    this.heap = heap;
    this.classes = classes;
  }

  /// Null for types that have nothing to tell.
  Area.Item of(VmType type) {
    if (type.isArray() || type.isPrimitive()) return null;
    Area.Item info = heap.constants().allocate(ClassInfo.BYTES, 4);
    if (type.sourceFile() != null) heap.strings().of(type.sourceFile());
    VmType nestHost = type.nestHost();
    info.content(
        item -> {
          item.u32(ClassInfo.SOURCE_FILE, heap.strings().addressOf(type.sourceFile()));
          item.u32(ClassInfo.NEST_HOST, nestHost == type ? 0 : classes.addressOrZero(nestHost));
          item.u32(ClassInfo.INNER_ACCESS, type.getModifiers() & 0xffff_ffffL);
          item.u32(ClassInfo.CLASS_FILE_VERSION, type.file().majorVersion());
        });
    return info;
  }
}
