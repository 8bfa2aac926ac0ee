package eggvm.aot.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jdk.vm.ci.meta.Assumptions.AssumptionResult;
import jdk.vm.ci.meta.JavaKind;

/// JVMCI's questions about the class hierarchy. Those about all classes are answered from the [ClosedWorld] once it exists.
final class Hierarchy {
  private Hierarchy() {}

  /// No assumption: the world does not change.
  static <T> AssumptionResult<T> result(T found) { return found == null ? null : new AssumptionResult<>(found); }

  static VmType singleImplementor(VmType type) {
    ClosedWorld world = type.universe().world();
    if (world == null || type.isHost()) return type;
    List<VmType> implementors = world.subtypesInstantiated(type);
    return implementors.size() == 1 ? implementors.getFirst() : type;
  }

  /// The one class that all instances of `type` have, or null.
  static VmType leafConcreteSubtype(VmType type) {
    if (type.isPrimitive()) return null;
    if (type.isArray()) return isLeafElement(type.elementalType()) ? type : null;
    if (type.isFinalFlagSet() && !type.isAbstract()) return type;
    ClosedWorld world = type.universe().world();
    if (world == null || type.isHost()) return null;
    List<VmType> subtypes = world.subtypesInstantiated(type);
    return subtypes.size() == 1 ? subtypes.getFirst() : null;
  }

  private static boolean isLeafElement(VmType element) { return element.isPrimitive() || element.isFinalFlagSet(); }

  static VmMethod uniqueConcreteMethod(VmType type, VmMethod method) {
    if (!method.isVirtual()) return null;
    VmType receiver = type.isSubtypeOf(method.owner()) ? type : method.owner();
    boolean leaf = receiver.isArray() || receiver.isFinalFlagSet();
    if (leaf || method.isFinalFlagSet()) return resolvedConcrete(receiver, method);
    ClosedWorld world = type.universe().world();
    return world == null || type.isHost() ? null : world.onlyImplementation(receiver, method);
  }

  /// For devirtualisation; null when nothing would be called.
  static VmMethod resolvedConcrete(VmType receiver, VmMethod method) {
    VmMethod found = resolveMethod(receiver, method);
    return found == null || found.isAbstract() || found.isDead() ? null : found;
  }

  static VmMethod resolveMethod(VmType type, VmMethod method) {
    if (!method.isVirtual()) return method;
    if (type.isInterface()) return type.method(method.selector()) != null ? type.method(method.selector()) : method;
    return type.isSubtypeOf(method.owner()) ? type.select(method) : null;
  }

  static VmType leastCommonAncestor(VmType a, VmType b) {
    if (a.isPrimitive() || b.isPrimitive()) return a == b ? a : null;
    if (b.isSubtypeOf(a)) return a;
    if (a.isSubtypeOf(b)) return b;
    if (a.isArray() && b.isArray()) {
      VmType component = leastCommonAncestor(a.componentType(), b.componentType());
      return component == null ? a.universe().object() : component.arrayType();
    }
    if (a.isArray() || b.isArray() || a.isInterface() || b.isInterface()) return a.universe().object();
    VmType ancestor = a;
    while (!b.isSubtypeOf(ancestor)) ancestor = ancestor.superType();
    return ancestor;
  }

  static VmField[] instanceFields(VmType type, boolean inherited) {
    VmField[] all = type.layout().fields;
    return inherited ? all.clone() : Arrays.stream(all).filter(f -> f.owner() == type).toArray(VmField[]::new);
  }

  static VmField[] staticFields(VmType type) {
    List<VmField> statics = new ArrayList<>();
    for (VmField field : type.fields()) if (field.isStatic()) statics.add(field);
    return statics.toArray(VmField[]::new);
  }

  static VmField instanceFieldAt(VmType type, long offset, JavaKind kind) {
    for (VmField field : type.layout().fields) {
      if (field.offset() == offset && (kind == null || sameStorage(field.getJavaKind(), kind))) return field;
    }
    return null;
  }

  private static boolean sameStorage(JavaKind a, JavaKind b) {
    return a == b || a.isPrimitive() && b.isPrimitive() && a.getByteCount() == b.getByteCount();
  }

  static VmMethod[] methods(VmType type, Predicate<VmMethod> wanted) { return Arrays.stream(type.methods()).filter(wanted).toArray(VmMethod[]::new); }
}
