package eggvm.aot.heap;

import eggvm.aot.graph.VmType;
import eggvm.aot.graph.VmField;
import eggvm.vm.object.ClassInfo;
import java.util.Arrays;
import java.util.List;

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
    Area.Item fields = new FieldTables(heap, classes).of(fieldsOf(type));
    info.content(
        item -> {
          item.u32(ClassInfo.SOURCE_FILE, heap.strings().addressOf(type.sourceFile()));
          item.u32(ClassInfo.NEST_HOST, nestHost == type ? 0 : classes.addressOrZero(nestHost));
          item.u32(ClassInfo.INNER_ACCESS, type.getModifiers() & 0xffff_ffffL);
          item.u32(ClassInfo.FIELDS, fields == null ? 0 : fields.address());
          item.u32(ClassInfo.CLASS_FILE_VERSION, type.file().majorVersion());
        });
    return info;
  }

  /// An enum's array of constants, which EnumSet and valueOf read.
  private static List<VmField> fieldsOf(VmType type) {
    if (!type.isEnum()) return List.of();
    return Arrays.stream(type.fields()).filter(f -> f.isStatic() && f.descriptor().equals("[" + type.descriptor())).toList();
  }
}
