package eggvm.aot.graph;

import eggvm.aot.classfile.Descriptors;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/// Method selection (JVMS 5.4.6) and overriding (JVMS 5.4.5).
final class Selection {
  private Selection() {}

  static Link<VmMethod> select(VmType type, VmMethod resolved) {
    if (!resolved.isVirtual()) return Link.to(resolved);
    for (VmType each = type; each != null; each = each.superType()) {
      VmMethod found = each.method(resolved.selector());
      if (found != null && overrides(found, resolved)) return checked(type, resolved, found);
    }
    return fromInterfaces(type, resolved);
  }

  /// Whether `method` can override `other`, whose owner is a supertype of its own.
  static boolean overrides(VmMethod method, VmMethod other) {
    if (method == other) return true;
    if (!method.isVirtual()) return false;
    int access = other.accessFlags();
    if (Modifier.isPublic(access) || Modifier.isProtected(access)) return true;
    return Access.samePackage(method.owner(), other.owner()) || overridesThroughAnother(method, other);
  }

  private static boolean overridesThroughAnother(VmMethod method, VmMethod other) {
    for (VmType type = method.owner().superType(); type != null && type != other.owner(); type = type.superType()) {
      VmMethod between = type.method(method.selector());
      if (between != null && overrides(method, between) && overrides(between, other)) return true;
    }
    return false;
  }

  /// invokeinterface demands a public target (JVMS 6.5). So does this for an invokevirtual that resolves to an interface's method, which is
  /// stricter than the JVMS; no Java compiler makes a class that could tell.
  private static Link<VmMethod> checked(VmType type, VmMethod resolved, VmMethod found) {
    boolean hidden = resolved.owner().isInterface() && !Modifier.isPublic(found.accessFlags());
    if (hidden) return Link.fail(LinkageFailure.ILLEGAL_ACCESS, "'" + Descriptors.externalMethod(type.internalName(), found.getName(), found.descriptor()) + "'");
    return found.isAbstract() ? noImplementation(type, resolved, found) : Link.to(found);
  }

  private static Link<VmMethod> fromInterfaces(VmType type, VmMethod resolved) {
    List<VmMethod> concrete = new ArrayList<>();
    for (VmMethod each : MaximallySpecific.methods(type, resolved.selector())) if (!each.isAbstract()) concrete.add(each);
    if (concrete.isEmpty()) return type.hasDefaultMethods() ? stub(LinkageFailure.ABSTRACT, isAbstract(type, resolved)) : noImplementation(type, resolved, resolved);
    return concrete.size() == 1 ? Link.to(concrete.getFirst()) : stub(LinkageFailure.INCOMPATIBLE, conflict(concrete));
  }

  /// HotSpot gives a class with default methods a method of its own for each one that it lacks.
  private static Link<VmMethod> stub(String error, String message) { return Link.fail(new LinkageFailure(error, message, true)); }

  private static String isAbstract(VmType type, VmMethod missing) {
    return "Method " + type.internalName() + "." + missing.getName() + missing.descriptor() + " is abstract";
  }

  private static Link<VmMethod> noImplementation(VmType type, VmMethod resolved, VmMethod found) {
    VmType owner = resolved.owner();
    return Link.fail(LinkageFailure.ABSTRACT, "Receiver class " + type.toJavaName() + " does not define or inherit an implementation of the resolved method '"
        + modifiers(resolved) + Descriptors.externalMethod(null, resolved.getName(), resolved.descriptor()) + "' of " + kind(owner) + owner.toJavaName() + "." + selected(resolved, found));
  }

  private static String selected(VmMethod resolved, VmMethod found) {
    return found == resolved ? "" : " Selected method is '" + modifiers(found) + Resolver.external(found) + "'.";
  }

  private static String modifiers(VmMethod method) { return method.isAbstract() ? "abstract " : ""; }

  private static String kind(VmType type) {
    if (type.isInterface()) return "interface ";
    return type.isAbstract() ? "abstract class " : "class ";
  }

  private static String conflict(List<VmMethod> methods) {
    StringBuilder text = new StringBuilder("Conflicting default methods:");
    for (VmMethod each : methods) text.append(' ').append(each.owner().internalName()).append('.').append(each.getName());
    return text.toString();
  }
}
