package eggvm.aot.graph;

import eggvm.aot.classfile.Descriptors;
import java.util.List;

/// What invokespecial runs (JVMS 6.5.invokespecial).
final class SpecialCall {
  private static final int ACC_SUPER = 0x20;

  private SpecialCall() {}

  static Link<VmMethod> select(VmType caller, VmType holder, VmMethod resolved) {
    if (resolved.isConstructor()) {
      boolean declared = resolved.owner() == holder;
      return declared ? Link.to(resolved) : Link.fail(LinkageFailure.NO_METHOD, holder.toJavaName() + ": method '" + signature(resolved) + "' not found");
    }
    boolean superCall = !holder.isInterface() && caller != holder && caller.isSubtypeOf(holder) && (caller.accessFlags() & ACC_SUPER) != 0;
    VmMethod found = find(superCall ? caller.superType() : holder, resolved.selector());
    if (found == null || found.isAbstract()) return Link.fail(LinkageFailure.ABSTRACT, Resolver.quoted(resolved));
    return found.isStatic() ? Link.fail(CallCheck.method(holder, found, CallCheck.INVOKESPECIAL)) : Link.to(found);
  }

  private static String signature(VmMethod method) {
    return Descriptors.externalMethod(null, method.getName(), method.descriptor());
  }

  private static VmMethod find(VmType from, Selector selector) {
    if (from.isInterface()) {
      VmMethod own = from.method(selector);
      if (own != null) return own;
      VmMethod ofObject = from.universe().object().method(selector);
      return ofObject != null && ofObject.isPublic() ? ofObject : onlyDefault(from, selector);
    }
    for (VmType type = from; type != null; type = type.superType()) {
      VmMethod method = type.method(selector);
      if (method != null) return method;
    }
    return onlyDefault(from, selector);
  }

  private static VmMethod onlyDefault(VmType from, Selector selector) {
    List<VmMethod> concrete = MaximallySpecific.methods(from, selector).stream().filter(m -> !m.isAbstract()).toList();
    return concrete.size() == 1 ? concrete.getFirst() : null;
  }
}
