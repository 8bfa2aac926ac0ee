package eggvm.aot.graph;

import eggvm.aot.classfile.Descriptors;
import java.util.List;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.JavaType;
import jdk.vm.ci.meta.ResolvedJavaType;
import jdk.vm.ci.meta.Signature;

/// A method descriptor.
public final class VmSignature implements Signature {
  private final Universe universe;
  private final String descriptor;
  private final List<String> parameters;
  private final String returned;

  public VmSignature(Universe universe, String descriptor) {
    this.universe = universe;
    this.descriptor = descriptor;
    parameters = Descriptors.parameters(descriptor);
    returned = Descriptors.returned(descriptor);
  }

  /// Field descriptors of the parameters, without receiver.
  public List<String> parameterDescriptors() { return parameters; }

  public String returnDescriptor() { return returned; }

  @Override
  public int getParameterCount(boolean receiver) { return parameters.size() + (receiver ? 1 : 0); }

  @Override
  public JavaType getParameterType(int index, ResolvedJavaType accessingClass) { return universe.typeOrUnresolved(parameters.get(index)); }

  @Override
  public JavaKind getParameterKind(int index) { return kind(parameters.get(index)); }

  @Override
  public JavaType getReturnType(ResolvedJavaType accessingClass) { return universe.typeOrUnresolved(returned); }

  @Override
  public JavaKind getReturnKind() { return kind(returned); }

  static JavaKind kind(String fieldDescriptor) {
    return fieldDescriptor.length() > 1 ? JavaKind.Object : JavaKind.fromPrimitiveOrVoidTypeChar(fieldDescriptor.charAt(0));
  }

  @Override
  public String toMethodDescriptor() { return descriptor; }

  @Override
  public boolean equals(Object other) { return other instanceof VmSignature that && that.descriptor.equals(descriptor); }

  @Override
  public int hashCode() { return descriptor.hashCode(); }

  @Override
  public String toString() { return descriptor; }
}
