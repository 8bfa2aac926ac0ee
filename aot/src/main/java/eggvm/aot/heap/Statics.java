package eggvm.aot.heap;

import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.World;
import eggvm.vm.object.ObjectLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.PrimitiveConstant;

/// Static fields in two tables: references, which are roots of the collector, and primitives.
/// Offsets are given before compilation, addresses after it.
public final class Statics {
  public static final String REFERENCES = "referenceStatics";
  public static final String PRIMITIVES = "primitiveStatics";

  private final List<VmField> references = new ArrayList<>();
  private final List<VmField> primitives = new ArrayList<>();
  private final Map<String, Long> values = new HashMap<>();
  private int primitiveBytes;
  private Area.Item referenceTable;
  private Area.Item primitiveTable;

  /// Every static field of the image's classes gets a slot, largest first.
  public Statics(World world) {
    for (VmType type : world.types()) {
      if (type.isArray() || type.isPrimitive()) continue;
      for (VmField field : type.fields()) {
        if (field.isStatic()) (field.isReference() ? references : primitives).add(field);
      }
    }
    for (int i = 0; i < references.size(); i++) references.get(i).staticOffset = ObjectLayout.REFERENCE_BYTES * i;
    primitives.sort(java.util.Comparator.comparingInt(f -> -f.bytes()));
    for (VmField field : primitives) {
      field.staticOffset = primitiveBytes;
      primitiveBytes += field.bytes();
    }
  }

  /// The linker's value for a static of the VM, by `owner internal name . field`; ignored when the image has no such field.
  public void set(String field, long value) { values.put(field, value); }

  void allocate(ImageHeap heap) {
    referenceTable = heap.data().allocate(ObjectLayout.REFERENCE_BYTES * references.size(), 8);
    for (VmField field : references) {
      if (constantOf(field) instanceof ObjectConstant constant && constant.isString()) heap.strings().of((String) constant.value());
    }
    referenceTable.content(
        item -> {
          for (VmField field : references) {
            if (constantOf(field) instanceof ObjectConstant constant && constant.isPresent()) item.reference(field.staticOffset, heap.addressOf(constant));
            else if (field.descriptor().equals("Ljdk/internal/misc/Unsafe;")) item.reference(field.staticOffset, unsafe(heap, field));
          }
        });
    for (VmField field : references) {
      if (field.descriptor().equals("Ljdk/internal/misc/Unsafe;")) heap.singleton(heap.universe().type(field.descriptor()));
    }
    primitiveTable = heap.data().allocate(primitiveBytes, 8);
    primitiveTable.content(
        item -> {
          for (VmField field : primitives) write(item, field);
        });
  }

  private static long unsafe(ImageHeap heap, VmField field) {
    return heap.singleton(heap.universe().type(field.descriptor())).address();
  }

  /// What the field holds when the image starts; null: zero.
  private static JavaConstant constantOf(VmField field) {
    JavaConstant initial = field.owner().initialValues().get(field);
    return initial != null ? initial : field.isFinal() ? field.getConstantValue() : null;
  }

  private void write(Area.Item item, VmField field) {
    Long value = values.get(field.owner().internalName() + "." + field.getName());
    if (value == null && constantOf(field) instanceof PrimitiveConstant constant) value = constant.getRawValue();
    if (value == null) return;
    switch (field.bytes()) {
      case 1 -> item.u8(field.staticOffset, value.intValue());
      case 2 -> item.u16(field.staticOffset, value.intValue());
      case 4 -> item.u32(field.staticOffset, value & 0xffff_ffffL);
      default -> item.u64(field.staticOffset, value);
    }
  }

  long tableAddress(String name) { return (name.equals(REFERENCES) ? referenceTable : primitiveTable).address(); }

  public long referencesStart() { return referenceTable.address(); }

  public long referencesEnd() { return referenceTable.address() + referenceTable.bytes(); }

  /// Address of a static field's slot; 0 when the image has no such slot.
  long addressOf(VmField field) {
    if (field.staticOffset < 0) return 0;
    return tableAddress(field.isReference() ? REFERENCES : PRIMITIVES) + field.staticOffset;
  }
}
