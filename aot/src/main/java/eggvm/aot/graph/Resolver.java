package eggvm.aot.graph;

import eggvm.aot.classfile.Descriptors;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/// Resolution of classes, fields and methods (JVMS 5.4.3) on behalf of a class that refers to them.
final class Resolver {
  private final VmType caller;
  private final Universe universe;

  Resolver(VmType caller) {
    this.caller = caller;
    universe = caller.universe();
  }

  /// JVMS 5.4.3.1.
  Link<VmType> type(String internalName) {
    VmType type = universe.classOrNull(internalName);
    if (type == null) return Link.fail(universe.failureOfClass(internalName));
    if (Access.canSee(caller, type)) return Link.to(type);
    String message = "failed to access class " + type.elementalType().toJavaName() + " from class " + caller.toJavaName();
    return Link.fail(LinkageFailure.ILLEGAL_ACCESS, message + " (" + Access.whereabouts(type.elementalType(), caller) + ")");
  }

  /// JVMS 5.4.3.2.
  Link<VmField> field(VmType holder, String name, String descriptor) {
    VmField field = lookupField(holder, name, descriptor);
    if (field == null) {
      String message = "Class " + holder.toJavaName() + " does not have member field '" + Descriptors.external(descriptor) + " " + name + "'";
      return Link.fail(LinkageFailure.NO_FIELD, message);
    }
    if (Access.canUse(caller, holder, field.owner(), field.accessFlags())) return Link.to(field);
    return Link.fail(LinkageFailure.ILLEGAL_ACCESS, "class " + caller.toJavaName() + " tried to access " + visibility(field.accessFlags()) + "field "
        + field.owner().toJavaName() + "." + name + " (" + Access.whereabouts(caller, field.owner()) + ")");
  }

  private static VmField lookupField(VmType holder, String name, String descriptor) {
    VmField own = holder.field(name, descriptor);
    if (own != null) return own;
    for (VmType each : holder.interfaces()) {
      VmField inherited = lookupField(each, name, descriptor);
      if (inherited != null) return inherited;
    }
    return holder.superType() == null || holder.isInterface() ? null : lookupField(holder.superType(), name, descriptor);
  }

  /// JVMS 5.4.3.3 and 5.4.3.4; whether class or interface was expected is checked by [CallCheck].
  Link<VmMethod> method(VmType holder, Selector selector) {
    VmMethod method = holder.isInterface() ? interfaceMethod(holder, selector) : classMethod(holder, selector);
    if (method == null) return Link.fail(LinkageFailure.NO_METHOD, "'" + Descriptors.externalMethod(holder.internalName(), selector.name(), selector.descriptor()) + "'");
    boolean arrayClone = holder.isArray() && selector.name().equals("clone");
    if (arrayClone || Access.canUse(caller, holder, method.owner(), method.accessFlags())) return Link.to(method);
    return Link.fail(LinkageFailure.ILLEGAL_ACCESS, "class " + caller.toJavaName() + " tried to access " + visibility(method.accessFlags()) + "method "
        + quoted(method) + " (" + Access.whereabouts(caller, method.owner()) + ")");
  }

  private VmMethod classMethod(VmType holder, Selector selector) {
    for (VmType type = holder; type != null; type = type.superType()) {
      VmMethod method = type.isHandleClass() ? handleMethod(type, selector) : type.method(selector);
      if (method != null) return method;
    }
    return inherited(holder, selector);
  }

  /// JVMS 5.4.3.3: a signature-polymorphic method answers every descriptor.
  private static VmMethod handleMethod(VmType type, Selector selector) {
    for (VmMethod method : type.methods()) {
      if (method.getName().equals(selector.name()) && method.isSignaturePolymorphic()) return type.polymorphicCall(method, selector.descriptor());
    }
    return type.method(selector);
  }

  private VmMethod interfaceMethod(VmType holder, Selector selector) {
    VmMethod own = holder.method(selector);
    if (own != null) return own;
    VmMethod ofObject = universe.object().method(selector);
    if (ofObject != null && Modifier.isPublic(ofObject.accessFlags()) && !ofObject.isStatic()) return ofObject;
    return inherited(holder, selector);
  }

  /// The one maximally-specific default method, else any method of a superinterface (the first in order, as HotSpot).
  private static VmMethod inherited(VmType holder, Selector selector) {
    List<VmMethod> methods = MaximallySpecific.methods(holder, selector);
    List<VmMethod> concrete = new ArrayList<>();
    for (VmMethod each : methods) if (!each.isAbstract()) concrete.add(each);
    if (concrete.size() == 1) return concrete.getFirst();
    return methods.isEmpty() ? null : methods.getFirst();
  }

  static String visibility(int access) {
    if (Modifier.isPrivate(access)) return "private ";
    return Modifier.isProtected(access) ? "protected " : "";
  }

  static String quoted(VmMethod method) { return "'" + external(method) + "'"; }

  static String external(VmMethod method) { return Descriptors.externalMethod(method.owner().internalName(), method.getName(), method.descriptor()); }
}
