package eggvm.aot.graph;

import eggvm.vm.object.ObjectLayout;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import jdk.vm.ci.meta.JavaConstant;

/// An object that a class initialiser made while the image was built, and that the image begins with. It changes during that run only.
public final class ImageObject {
  private final VmType type;
  private final Object maker;
  private final Map<VmField, JavaConstant> fields = new HashMap<>(4);
  private final JavaConstant[] elements;
  private boolean stable;

  private ImageObject(VmType type, Object maker, JavaConstant[] elements) {
    this.type = type;
    this.maker = maker;
    this.elements = elements;
  }

  static ImageObject instance(VmType type, Object maker) { return new ImageObject(type, maker, null); }

  static ImageObject array(VmType type, Object maker, int length) {
    JavaConstant[] elements = new JavaConstant[length];
    Arrays.fill(elements, JavaConstant.defaultForKind(type.componentType().getJavaKind()));
    return new ImageObject(type, maker, elements);
  }

  /// The class initialiser's run that made it.
  Object maker() { return maker; }

  public VmType type() { return type; }

  public boolean isArray() { return elements != null; }

  public int length() { return elements.length; }

  /// Null: the program may have changed what this is a copy of.
  public JavaConstant element(int index) { return elements[index]; }

  void setElement(int index, JavaConstant value) { elements[index] = value; }

  public JavaConstant field(VmField field) {
    JavaConstant value = fields.get(field);
    return value != null ? value : JavaConstant.defaultForKind(field.getJavaKind());
  }

  void setField(VmField field, JavaConstant value) { fields.put(field, value); }

  /// Of an array: what is not zero stays as it is (`@Stable`).
  boolean isStable() { return stable; }

  void makeStable() { stable = true; }

  /// Bytes of the cell.
  public int bytes() { return isArray() ? (int) ObjectLayout.arrayBytes(elements.length, type.componentType().elementLog2()) : type.instanceBytes(); }

  /// Whether it has slots that may come to refer to the heap.
  public boolean hasReferences() { return isArray() ? elements.length > 0 && !type.componentType().isPrimitive() : type.referenceOffsets().length > 0; }

  /// What it refers to, in the order of the layout, with the field; null: an element.
  public void references(BiConsumer<VmField, ObjectConstant> to) {
    if (isArray()) {
      for (JavaConstant element : elements) if (element instanceof ObjectConstant object) to.accept(null, object);
    } else {
      for (VmField field : type.getInstanceFields(true)) if (fields.get(field) instanceof ObjectConstant object) to.accept(field, object);
    }
  }

  @Override
  public String toString() { return "a " + type.toJavaName(); }
}
