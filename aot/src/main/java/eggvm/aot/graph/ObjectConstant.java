package eggvm.aot.graph;

import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.VMConstant;

/// A constant object: `value` is a String literal, the VmType of a Class, an [ImageObject], or an object of the builder that a snippet mentions.
public final class ObjectConstant implements JavaConstant, VMConstant {
  private final VmType type;
  private final Object value;

  private ObjectConstant(VmType type, Object value) {
    this.type = type;
    this.value = value;
  }

  public static ObjectConstant string(Universe universe, String literal) { return new ObjectConstant(universe.string(), literal); }

  public static ObjectConstant ofClass(VmType type) { return new ObjectConstant(type.universe().classType(), type); }

  public static ObjectConstant host(Universe universe, Object object) { return new ObjectConstant(universe.hostType(object.getClass()), object); }

  /// The one instance, without state, that the image holds of this class.
  public static ObjectConstant singleton(VmType type) { return new ObjectConstant(type, new Singleton(type)); }

  /// The object itself, of the image to be.
  public static ObjectConstant of(ImageObject object) { return new ObjectConstant(object.type(), object); }

  /// What stands at a linker symbol, seen as an object that is never null.
  public static ObjectConstant symbol(Universe universe, String name) {
    return new ObjectConstant(universe.object(), new SymbolConstant(name));
  }

  /// Value of a [#singleton] constant.
  public record Singleton(VmType type) {}

  public VmType type() { return type; }

  public Object value() { return value; }

  /// Whether the image has it: of what initialisers made, what nothing in the image leads to is left out.
  public boolean isPresent() { return !(value instanceof ImageObject made) || type.universe().world().isHeld(made); }

  /// A literal.
  public boolean isString() { return value instanceof String; }

  public boolean isClass() { return value instanceof VmType; }

  @Override
  public JavaKind getJavaKind() { return JavaKind.Object; }

  @Override
  public boolean isNull() { return false; }

  @Override
  public boolean isDefaultForKind() { return false; }

  @Override
  public Object asBoxedPrimitive() { throw notPrimitive(); }

  @Override
  public int asInt() { throw notPrimitive(); }

  @Override
  public boolean asBoolean() { throw notPrimitive(); }

  @Override
  public long asLong() { throw notPrimitive(); }

  @Override
  public float asFloat() { throw notPrimitive(); }

  @Override
  public double asDouble() { throw notPrimitive(); }

  private IllegalArgumentException notPrimitive() { return new IllegalArgumentException(toString()); }

  @Override
  public String toValueString() { return isString() ? "\"" + value + "\"" : value.toString(); }

  /// Literals are equal by content; everything else by identity.
  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectConstant that && that.type == type && (isString() || value instanceof Record ? that.value.equals(value) : that.value == value);
  }

  @Override
  public int hashCode() { return isString() || value instanceof Record ? value.hashCode() : System.identityHashCode(value); }

  @Override
  public String toString() { return toValueString(); }
}
