package eggvm.aot.code.provider;

import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmSignature;
import eggvm.aot.graph.VmType;
import eggvm.vm.object.ObjectLayout;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import jdk.vm.ci.meta.DeoptimizationAction;
import jdk.vm.ci.meta.DeoptimizationReason;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.MetaAccessProvider;
import jdk.vm.ci.meta.ResolvedJavaField;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.ResolvedJavaType;
import jdk.vm.ci.meta.Signature;
import jdk.vm.ci.meta.SpeculationLog;

/// From the builder's own reflection objects (which the compiler uses to name JDK members) to the image's metadata.
public final class VmMetaAccess implements MetaAccessProvider {
  private final Universe universe;

  public VmMetaAccess(Universe universe) { this.universe = universe; }

  @Override
  public ResolvedJavaType lookupJavaType(Class<?> type) { return universe.type(type.descriptorString()); }

  @Override
  public ResolvedJavaMethod lookupJavaMethod(Executable executable) {
    VmType owner = universe.type(executable.getDeclaringClass().descriptorString());
    String name = executable instanceof Method ? executable.getName() : "<init>";
    VmMethod method = owner.method(name, descriptor(executable));
    if (method == null) throw new NoSuchMethodError(executable.toString());
    return method;
  }

  private static String descriptor(Executable executable) {
    StringBuilder text = new StringBuilder("(");
    for (Class<?> parameter : executable.getParameterTypes()) text.append(parameter.descriptorString());
    String result = executable instanceof Constructor ? "V" : ((Method) executable).getReturnType().descriptorString();
    return text.append(')').append(result).toString();
  }

  @Override
  public ResolvedJavaField lookupJavaField(Field field) {
    VmType owner = universe.type(field.getDeclaringClass().descriptorString());
    VmField found = owner.field(field.getName(), field.getType().descriptorString());
    if (found == null) throw new NoSuchFieldError(field.toString());
    return found;
  }

  @Override
  public ResolvedJavaType lookupJavaType(JavaConstant constant) {
    return constant instanceof ObjectConstant object ? object.type() : null;
  }

  @Override
  public long getMemorySize(JavaConstant constant) { throw new UnsupportedOperationException(); }

  @Override
  public Signature parseMethodDescriptor(String descriptor) { return new VmSignature(universe, descriptor); }

  // Deoptimisation does not exist in an image; the encodings only have to survive a round trip.

  @Override
  public JavaConstant encodeDeoptActionAndReason(DeoptimizationAction action, DeoptimizationReason reason, int debugId) {
    return JavaConstant.forInt(action.ordinal() << 8 | reason.ordinal());
  }

  @Override
  public JavaConstant encodeSpeculation(SpeculationLog.Speculation speculation) { return JavaConstant.LONG_0; }

  @Override
  public SpeculationLog.Speculation decodeSpeculation(JavaConstant constant, SpeculationLog log) {
    return SpeculationLog.NO_SPECULATION;
  }

  @Override
  public DeoptimizationReason decodeDeoptReason(JavaConstant constant) {
    return DeoptimizationReason.values()[constant.asInt() & 0xff];
  }

  @Override
  public DeoptimizationAction decodeDeoptAction(JavaConstant constant) {
    return DeoptimizationAction.values()[constant.asInt() >> 8];
  }

  @Override
  public int decodeDebugId(JavaConstant constant) { return 0; }

  @Override
  public int getArrayBaseOffset(JavaKind elementKind) { return ObjectLayout.ARRAY_BASE; }

  @Override
  public int getArrayIndexScale(JavaKind elementKind) { return bytesOf(elementKind); }

  /// Bytes of a field or array element.
  public static int bytesOf(JavaKind kind) {
    return kind == JavaKind.Object ? ObjectLayout.REFERENCE_BYTES : kind.getByteCount();
  }
}
