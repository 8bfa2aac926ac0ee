package eggvm.aot.graph;

import static eggvm.aot.graph.NotConstant.present;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;

/// What code that is interpreted does to objects, within the rules of [ConstantInitializer].
final class ConstantObjects {
  private final Universe universe;
  private final ConstantInitializer rules;
  /// Contents of literals, copied for this run.
  private final Map<String, ObjectConstant> contents = new HashMap<>();

  ConstantObjects(Universe universe, ConstantInitializer rules) {
    this.universe = universe;
    this.rules = rules;
  }

  ObjectConstant instance(VmType type) throws NotConstant { return ObjectConstant.of(present(rules.instance(type))); }

  ObjectConstant array(VmType type, int length) throws NotConstant { return ObjectConstant.of(present(rules.array(type, length))); }

  /// `multianewarray`.
  ObjectConstant arrays(VmType type, JavaConstant[] lengths, int at) throws NotConstant {
    ObjectConstant outer = array(type, lengths[at].asInt());
    if (at + 1 == lengths.length) return outer;
    ImageObject made = (ImageObject) outer.value();
    for (int i = 0; i < made.length(); i++) made.setElement(i, arrays(type.componentType(), lengths, at + 1));
    return outer;
  }

  int length(ImageObject array) throws NotConstant {
    if (!array.isArray()) throw new NotConstant();
    return array.length();
  }

  JavaConstant read(ObjectConstant object, VmField field) throws NotConstant {
    if (object != null && object.isString()) return ofLiteral((String) object.value(), field);
    if (object == null || !(object.value() instanceof ImageObject made) || made.isArray() || !made.type().isSubtypeOf(field.owner())) throw new NotConstant();
    return present(rules.read(made, field));
  }

  private JavaConstant ofLiteral(String text, VmField field) throws NotConstant {
    boolean isLatin1 = text.chars().allMatch(c -> c < 256);
    return switch (field.getName()) {
      case "value" -> contents(text, isLatin1);
      case "coder" -> JavaConstant.forByte((byte) (isLatin1 ? 0 : 1));
      case "hash" -> JavaConstant.forInt(text.hashCode());
      case "hashIsZero" -> JavaConstant.forBoolean(text.hashCode() == 0);
      default -> throw new NotConstant();
    };
  }

  private ObjectConstant contents(String text, boolean isLatin1) throws NotConstant {
    ObjectConstant known = contents.get(text);
    if (known == null) contents.put(text, known = bytes(isLatin1 ? text.getBytes(StandardCharsets.ISO_8859_1) : utf16(text)));
    return known;
  }

  private static byte[] utf16(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (text.charAt(i >> 1) >> 8 * (i & 1));
    return bytes;
  }

  ObjectConstant bytes(byte[] content) throws NotConstant {
    ObjectConstant array = array(universe.primitive(JavaKind.Byte).arrayType(), content.length);
    for (int i = 0; i < content.length; i++) ((ImageObject) array.value()).setElement(i, JavaConstant.forByte(content[i]));
    return array;
  }

  ObjectConstant chars(char[] content) throws NotConstant {
    ObjectConstant array = array(universe.primitive(JavaKind.Char).arrayType(), content.length);
    for (int i = 0; i < content.length; i++) ((ImageObject) array.value()).setElement(i, JavaConstant.forChar(content[i]));
    return array;
  }

  void write(ImageObject object, VmField field, JavaConstant value) throws NotConstant {
    if (object.isArray() || !object.type().isSubtypeOf(field.owner()) || !rules.mayWrite(object)) throw new NotConstant();
    object.setField(field, fit(field, value));
  }

  /// As the field holds it.
  JavaConstant fit(VmField field, JavaConstant value) throws NotConstant {
    if (!field.isReference()) return fit(field.getJavaKind(), value);
    return fit(present(universe.typeOrNull(field.descriptor())), value);
  }

  private static JavaConstant fit(JavaKind kind, JavaConstant value) throws NotConstant {
    if (value.getJavaKind().getStackKind() != kind.getStackKind()) throw new NotConstant();
    return Arithmetic.narrow(kind, value);
  }

  /// A null, or an object that is of the type. The verifier takes any object for an interface's, the analysis does not without having seen the code.
  private static JavaConstant fit(VmType type, JavaConstant value) throws NotConstant {
    if (value.isNull()) return JavaConstant.NULL_POINTER;
    if (value instanceof ObjectConstant object && object.type().isSubtypeOf(type)) return value;
    throw new NotConstant();
  }

  JavaConstant element(ImageObject array, int index) throws NotConstant {
    if (index < 0 || index >= length(array)) throw new NotConstant();
    return present(rules.read(array, index));
  }

  void setElement(ImageObject array, int index, JavaConstant value) throws NotConstant {
    if (index < 0 || index >= length(array) || !rules.mayWrite(array)) throw new NotConstant();
    VmType component = array.type().componentType();
    if (value instanceof ObjectConstant object && !object.type().isSubtypeOf(component)) throw new NotConstant();
    array.setElement(index, component.isPrimitive() ? fit(component.getJavaKind(), value) : fit(component, value));
  }

  /// `System.arraycopy`.
  void copy(ImageObject from, int fromIndex, ImageObject to, int toIndex, int count) throws NotConstant {
    boolean fits = fromIndex >= 0 && toIndex >= 0 && count >= 0 && (long) fromIndex + count <= length(from) && (long) toIndex + count <= length(to);
    VmType component = to.type().componentType();
    if (!fits || component.isPrimitive() ? from.type() != to.type() : from.type().componentType().isPrimitive()) throw new NotConstant();
    JavaConstant[] copied = new JavaConstant[count];
    for (int i = 0; i < count; i++) copied[i] = element(from, fromIndex + i);
    for (int i = 0; i < count; i++) setElement(to, toIndex + i, copied[i]);
  }

  /// `clone()` of an array. What another initialiser's array holds by then is not known, but how long it is.
  ObjectConstant clone(ImageObject array) throws NotConstant {
    ObjectConstant copy = array(array.type(), length(array));
    ImageObject made = (ImageObject) copy.value();
    for (int i = 0; i < array.length(); i++) made.setElement(i, rules.read(array, i));
    return copy;
  }
}
