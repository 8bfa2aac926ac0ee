package eggvm.aot.code.provider;

import eggvm.aot.graph.ImageObject;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmType;
import java.lang.reflect.Field;
import jdk.vm.ci.meta.Constant;
import jdk.vm.ci.meta.ConstantReflectionProvider;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.MemoryAccessProvider;
import jdk.vm.ci.meta.MethodHandleAccessProvider;
import jdk.vm.ci.meta.ResolvedJavaField;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.ResolvedJavaType;

/// What may be read at build time: static finals with [VmField#knownValue], fields of objects of the image that keep their values, and the builder's own objects in snippets.
public final class VmConstantReflection
    implements ConstantReflectionProvider, MemoryAccessProvider, MethodHandleAccessProvider {
  private final Universe universe;

  public VmConstantReflection(Universe universe) {
    this.universe = universe;
  }

  @Override
  public Boolean constantEquals(Constant x, Constant y) { return x.equals(y); }

  @Override
  public Integer readArrayLength(JavaConstant array) {
    if (array instanceof ObjectConstant object && object.value() instanceof ImageObject made) return made.isArray() ? made.length() : null;
    return array instanceof ObjectConstant object && object.value() != null && object.value().getClass().isArray()
        ? (Integer) java.lang.reflect.Array.getLength(object.value())
        : null;
  }

  @Override
  public JavaConstant readArrayElement(JavaConstant array, int index) {
    if (!(array instanceof ObjectConstant object) || !(object.value() instanceof Object[] elements)) return null;
    return index < 0 || index >= elements.length ? null : hostConstant(elements[index]);
  }

  @Override
  public JavaConstant readFieldValue(ResolvedJavaField field, JavaConstant receiver) {
    VmField f = (VmField) field;
    if (f.getDeclaringClass().isHost()) return readHostField(f, receiver);
    return f.isStatic() ? f.isFinal() ? present(f.knownValue()) : null : fieldOf(receiver, f);
  }

  /// Code that only the compiler thinks of may read what the image lacks.
  private static JavaConstant present(JavaConstant value) { return value instanceof ObjectConstant object && !object.isPresent() ? null : value; }

  private static JavaConstant fieldOf(JavaConstant receiver, VmField field) {
    if (!(receiver instanceof ObjectConstant object) || !(object.value() instanceof ImageObject made) || !field.keepsItsValue()) return null;
    if (made.isArray() || !made.type().isSubtypeOf(field.owner())) return null;
    JavaConstant value = made.field(field);
    return field.isFinal() || !value.isDefaultForKind() ? value : null;
  }

  private JavaConstant readHostField(VmField field, JavaConstant receiver) {
    if (!field.isStatic() && !(receiver instanceof ObjectConstant)) return null;
    try {
      Field host = Class.forName(field.getDeclaringClass().toClassName()).getDeclaredField(field.getName());
      host.setAccessible(true);
      Object value = host.get(field.isStatic() ? null : ((ObjectConstant) receiver).value());
      return field.getJavaKind() == JavaKind.Object ? hostConstant(value) : JavaConstant.forBoxedPrimitive(value);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  JavaConstant hostConstant(Object value) {
    return value == null
        ? JavaConstant.NULL_POINTER
        : ObjectConstant.host(universe, value);
  }

  @Override
  public JavaConstant boxPrimitive(JavaConstant source) { return null; }

  @Override
  public JavaConstant unboxPrimitive(JavaConstant source) { return null; }

  @Override
  public JavaConstant forString(String value) { return ObjectConstant.string(universe, value); }

  @Override
  public ResolvedJavaType asJavaType(Constant constant) {
    return constant instanceof ObjectConstant object && object.value() instanceof VmType type ? type : null;
  }

  @Override
  public MethodHandleAccessProvider getMethodHandleAccess() { return this; }

  @Override
  public MemoryAccessProvider getMemoryAccessProvider() { return this; }

  @Override
  public JavaConstant asJavaClass(ResolvedJavaType type) { return ObjectConstant.ofClass((VmType) type); }

  /// The Class object is the run-time type.
  @Override
  public Constant asObjectHub(ResolvedJavaType type) { return asJavaClass(type); }

  @Override
  public JavaConstant readPrimitiveConstant(JavaKind kind, Constant base, long displacement, int bits) { return null; }

  @Override
  public JavaConstant readObjectConstant(Constant base, long displacement) { return null; }

  @Override
  public IntrinsicMethod lookupMethodHandleIntrinsic(ResolvedJavaMethod method) { return null; }

  @Override
  public ResolvedJavaMethod resolveInvokeBasicTarget(JavaConstant methodHandle, boolean forceBytecodeGeneration) { return null; }

  @Override
  public ResolvedJavaMethod resolveLinkToTarget(JavaConstant memberName) { return null; }
}
