package eggvm.aot.heap;

import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmType;
import eggvm.vm.object.ClassInfo;
import java.util.List;

/// Tables of fields in reflection records.
final class FieldTables {
  private final ImageHeap heap;
  private final ClassCells classes;

  FieldTables(ImageHeap heap, ClassCells classes) {
    this.heap = heap;
    this.classes = classes;
  }

  /// Null for no fields.
  Area.Item of(List<VmField> fields) {
    if (fields.isEmpty()) return null;
    for (VmField field : fields) heap.strings().of(field.getName());
    return heap.constants().allocate(4 + ClassInfo.FIELD_BYTES * fields.size(), 4)
        .content(
            item -> {
              item.u32(0, fields.size());
              for (int i = 0; i < fields.size(); i++) write(item, 4 + ClassInfo.FIELD_BYTES * i, fields.get(i));
            });
  }

  private void write(Area.Item item, int at, VmField field) {
    VmType type = heap.universe().typeOrNull(field.descriptor());
    item.u32(at + ClassInfo.FIELD_NAME, heap.strings().addressOf(field.getName()));
    item.u32(at + ClassInfo.FIELD_TYPE, classes.addressOrZero(type));
    item.u32(at + ClassInfo.FIELD_MODIFIERS, field.accessFlags());
    item.u32(at + ClassInfo.FIELD_OFFSET, field.isStatic() ? heap.staticAddress(field) : field.offset());
  }
}
