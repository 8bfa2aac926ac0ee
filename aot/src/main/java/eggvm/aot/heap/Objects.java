package eggvm.aot.heap;

import eggvm.aot.graph.ImageObject;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmType;
import eggvm.vm.object.ObjectLayout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.IdentityHashMap;
import java.util.Set;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.PrimitiveConstant;

/// Cells of the objects that initialisers made in the builder.
/// ```
///  start                            end
///  | cell | cell | ... | cell |      | array of numbers | ...
///    with references: roots of        without
///    the collector, cell by cell
/// ```
final class Objects {
  private final ImageHeap heap;
  private final Map<ImageObject, Area.Item> items = new IdentityHashMap<>();
  private final List<Area.Item> withReferences = new ArrayList<>();

  Objects(ImageHeap heap) { this.heap = heap; }

  void allocate() {
    List<ImageObject> all = all();
    for (ImageObject each : all) each.references((field, value) -> mention(value));
    String kind = heap.data().kind("objects");
    for (ImageObject each : all) if (each.hasReferences()) withReferences.add(allocate(each));
    for (ImageObject each : all) if (!each.hasReferences()) allocate(each);
    heap.data().kind(kind);
  }

  private void mention(ObjectConstant value) { if (value.isString()) heap.strings().of((String) value.value()); }

  /// In an order that depends on the program only.
  private List<ImageObject> all() {
    Set<ImageObject> found = new LinkedHashSet<>();
    for (VmType type : heap.world().types()) {
      if (type.isArray() || type.isPrimitive()) continue;
      Map<VmField, JavaConstant> values = type.initialValues();
      for (VmField field : type.fields()) if (values.get(field) instanceof ObjectConstant object && object.value() instanceof ImageObject made) follow(made, found);
    }
    return List.copyOf(found);
  }

  private void follow(ImageObject first, Set<ImageObject> found) {
    if (!heap.world().isHeld(first) || !found.add(first)) return;
    Deque<ImageObject> work = new ArrayDeque<>(List.of(first));
    while (!work.isEmpty()) {
      work.pop().references((field, value) -> {
        if (value.value() instanceof ImageObject made && found.add(made)) work.push(made);
      });
    }
  }

  private Area.Item allocate(ImageObject object) {
    Area.Item item = heap.data().allocate(object.bytes(), ObjectLayout.CELL_ALIGNMENT).content(cell -> write(object, cell));
    items.put(object, item);
    return item;
  }

  private void write(ImageObject object, Area.Item cell) {
    cell.u32(ObjectLayout.CLASS, heap.classAddress(object.type()));
    if (object.isArray()) {
      int elementBytes = 1 << object.type().componentType().elementLog2();
      cell.u32(ObjectLayout.ARRAY_LENGTH, object.length());
      for (int i = 0; i < object.length(); i++) write(object.element(i), cell, ObjectLayout.ARRAY_BASE + elementBytes * i, elementBytes);
    } else {
      for (VmField field : object.type().getInstanceFields(true)) write(object.field(field), cell, field.offset(), field.bytes());
    }
  }

  private void write(JavaConstant value, Area.Item cell, int at, int bytes) {
    if (value instanceof ObjectConstant object) cell.reference(at, heap.addressOf(object));
    if (!(value instanceof PrimitiveConstant number)) return;
    long bits = number.getRawValue();
    switch (bytes) {
      case 1 -> cell.u8(at, (int) bits);
      case 2 -> cell.u16(at, (int) bits);
      case 4 -> cell.u32(at, bits & 0xffff_ffffL);
      default -> cell.u64(at, bits);
    }
  }

  long addressOf(ImageObject object) { return items.get(object).address(); }

  /// Of the cells with references; 0 without any.
  long start() { return withReferences.isEmpty() ? 0 : withReferences.getFirst().address(); }

  long end() { return withReferences.isEmpty() ? 0 : withReferences.getLast().address() + withReferences.getLast().bytes(); }
}
