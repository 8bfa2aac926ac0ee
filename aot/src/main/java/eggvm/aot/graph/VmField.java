package eggvm.aot.graph;

import eggvm.aot.classfile.Annotations;
import eggvm.aot.classfile.ClassFile;
import eggvm.vm.object.ObjectLayout;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.JavaType;
import jdk.vm.ci.meta.ResolvedJavaField;

/// A declared field.
public final class VmField implements ResolvedJavaField {
  private static final int JVM_FIELD_MODIFIERS = 0xdf;
  private static final int SYNTHETIC = 0x1000;

  private final VmType owner;
  private final int access;
  private final String name;
  private final String descriptor;
  private final MemberAttributes attributes;
  private Annotations annotations;
  int instanceOffset = -1;

  /// Statics: byte offset in the image's statics, set by the image layout; -1 before.
  public int staticOffset = -1;

  VmField(VmType owner, int access, String name, String descriptor, MemberAttributes attributes) {
    this.owner = owner;
    this.access = access;
    this.name = name;
    this.descriptor = descriptor;
    this.attributes = attributes;
  }

  public VmType owner() { return owner; }

  /// ACC_ flags of the class file.
  public int accessFlags() { return access; }

  public String descriptor() { return descriptor; }

  /// `java/lang/String.value[B`, unique.
  public String symbol() { return owner.internalName() + "." + name + ":" + descriptor; }

  /// Bytes from the start of the instance.
  public int offset() {
    owner.layout();
    return instanceOffset;
  }

  /// Bytes that a value takes in an instance.
  public int bytes() { return getJavaKind() == JavaKind.Object ? ObjectLayout.REFERENCE_BYTES : getJavaKind().getByteCount(); }

  public boolean isReference() { return descriptor.length() > 1; }

  public boolean hasAnnotation(String annotationDescriptor) { return annotations().has(annotationDescriptor); }

  /// A string element of an annotation; null when absent.
  public String annotationString(String annotationDescriptor, String element) {
    return (String) annotations().value(annotationDescriptor, element);
  }

  public Annotations annotations() {
    Annotations known = annotations;
    if (known == null) annotations = known = attributes.annotations(owner.file());
    return known;
  }

  @Override
  public JavaKind getJavaKind() { return VmSignature.kind(descriptor); }

  @Override
  public int getModifiers() { return access & JVM_FIELD_MODIFIERS; }

  /// Instance fields only: a static is addressed through its symbol.
  @Override
  public int getOffset() { return Modifier.isStatic(access) ? staticOffset : offset(); }

  @Override
  public boolean isInternal() { return false; }

  @Override
  public boolean isSynthetic() { return (access & SYNTHETIC) != 0; }

  @Override
  public VmType getDeclaringClass() { return owner; }

  /// The ConstantValue attribute of a static field; null without one.
  @Override
  public JavaConstant getConstantValue() {
    int cpi = attributes.constantValue();
    if (cpi == 0 || !Modifier.isStatic(access)) return null;
    ClassFile file = owner.file();
    return switch (descriptor) {
      case "Z", "B", "C", "S", "I" -> JavaConstant.forPrimitive(getJavaKind(), narrow(file.i4(file.constant(cpi, ClassFile.INTEGER))));
      case "J" -> JavaConstant.forLong(file.i8(file.constant(cpi, ClassFile.LONG)));
      case "F" -> JavaConstant.forFloat(Float.intBitsToFloat(file.i4(file.constant(cpi, ClassFile.FLOAT))));
      case "D" -> JavaConstant.forDouble(Double.longBitsToDouble(file.i8(file.constant(cpi, ClassFile.DOUBLE))));
      case "Ljava/lang/String;" -> ObjectConstant.string(owner.universe(), file.string(cpi));
      default -> null;
    };
  }

  /// Of a static final: what it is from the start of the image on; null: its class's initialiser has yet to make that. What the initialiser
  /// sets to null may be set otherwise later, as `System.out` is.
  public JavaConstant knownValue() {
    JavaConstant known = KnownStatics.valueOf(this);
    if (known == null) known = owner.initialValue(this);
    return known == null || known.isNull() ? null : known;
  }

  /// `@Stable`: changes once at most, from zero.
  public boolean isStable() { return owner.module() != null && hasAnnotation("Ljdk/internal/vm/annotation/Stable;"); }

  /// Of an instance field: nothing writes it after the constructor, or, when it is stable, once it is not zero. Reflection can write finals of
  /// classes that the program has open, but for records (`Field.set`).
  public boolean keepsItsValue() { return isStable() || isFinal() && (owner.module() != null || owner.isRecordClass()); }

  private int narrow(int value) {
    return switch (descriptor) {
      case "Z" -> value & 1;
      case "B" -> (byte) value;
      case "C" -> (char) value;
      case "S" -> (short) value;
      default -> value;
    };
  }

  @Override
  public String getName() { return name; }

  @Override
  public JavaType getType() { return owner.universe().typeOrUnresolved(descriptor); }

  @Override
  public <T extends Annotation> T getAnnotation(Class<T> type) {
    Field mirror = HostMirror.field(this);
    return mirror == null ? null : mirror.getAnnotation(type);
  }

  @Override
  public Annotation[] getAnnotations() {
    Field mirror = HostMirror.field(this);
    return mirror == null ? new Annotation[0] : mirror.getAnnotations();
  }

  @Override
  public Annotation[] getDeclaredAnnotations() { return getAnnotations(); }

  @Override
  public String toString() { return symbol(); }
}
