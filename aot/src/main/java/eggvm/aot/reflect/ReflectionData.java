package eggvm.aot.reflect;

import eggvm.aot.desugar.Desugarer;
import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.Map;
import java.util.Set;

/// What the image tells of its classes at run time.
///
/// @param described classes with annotations and tables of all members
/// @param some of other classes, the members (VmField, VmMethod) that are looked up by name
/// @param invokers builder-made callers by the class whose members they call
/// @param invokerIndices numbers of the members that can be called
/// @param unloadable why classes that may be asked for by name cannot be loaded, by internal name
/// @param hasSignatures whether something asks for generic types, so that every class needs its type parameters
/// @param hasSimpleNames whether something asks for `Class.getSimpleName` or the like
public record ReflectionData(
    Set<VmType> described,
    Map<VmType, Set<Object>> some,
    Map<VmType, VmType> invokers,
    Map<VmMethod, Integer> invokerIndices,
    Map<String, LinkageFailure> unloadable,
    boolean hasSimpleNames,
    boolean hasSignatures) {
  public boolean isDescribed(VmType type) { return described.contains(type) || some.containsKey(type); }

  /// With annotations and generic signatures.
  public boolean isFull(VmType type) { return described.contains(type); }

  /// Null: no member of the class can be called.
  public VmType invokerOf(VmType type) { return invokers.get(type); }

  /// -1: the member cannot be called.
  public int invokerIndexOf(VmMethod method) { return invokerIndices.getOrDefault(method, -1); }

  public boolean shows(VmMethod method) { return shows(method, method.owner(), method.getName()); }

  public boolean shows(VmField field) { return shows(field, field.owner(), field.getName()); }

  public static boolean isBuilderMade(String memberName) { return memberName.startsWith(Desugarer.GENERATED_PREFIX); }

  /// Never what the builder added.
  private boolean shows(Object member, VmType owner, String name) {
    if (isBuilderMade(name)) return false;
    return described.contains(owner) || some.getOrDefault(owner, Set.of()).contains(member);
  }
}
