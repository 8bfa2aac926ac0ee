package eggvm.aot.graph;

import java.lang.reflect.Modifier;

/// Whether a class may have its superclass and superinterfaces (JVMS 5.3.5, rules 3 and 4).
final class SupertypeCheck {
  private SupertypeCheck() {}

  static LinkageFailure failure(VmType type) {
    VmType superType = type.superType();
    if (superType == null) return null;
    if (superType.isInterface()) {
      return incompatible("class " + type.toJavaName() + " has interface " + superType.toJavaName() + " as super class");
    }
    if (Modifier.isFinal(superType.accessFlags())) {
      return incompatible("class " + type.toJavaName() + " cannot inherit from final class " + superType.toJavaName());
    }
    if (!permits(superType, type)) return notPermitted(type, superType);
    if (!Access.canSee(type, superType)) {
      return illegal("class " + type.toJavaName() + " cannot access its superclass " + superType.toJavaName(), type, superType);
    }
    for (VmType each : type.interfaces()) {
      LinkageFailure failure = interfaceFailure(type, each);
      if (failure != null) return failure;
    }
    return finalOverride(type);
  }

  private static boolean permits(VmType superType, VmType type) { return superType.members().permits(type.internalName()); }

  private static LinkageFailure notPermitted(VmType type, VmType sealed) {
    return incompatible("Failed listed permitted subclass check: class " + type.toJavaName() + " is not a permitted subclass of " + sealed.toJavaName());
  }

  private static LinkageFailure finalOverride(VmType type) {
    if (type.isInterface()) return null;
    for (VmMethod method : type.methods()) {
      VmMethod overridden = method.isVirtual() ? overriddenFinal(type.superType(), method) : null;
      if (overridden == null) continue;
      return incompatible("class " + type.toJavaName() + " overrides final method " + overridden.owner().toJavaName() + "." + method.getName() + method.descriptor());
    }
    return null;
  }

  private static VmMethod overriddenFinal(VmType from, VmMethod method) {
    for (VmType above = from; above != null; above = above.superType()) {
      VmMethod other = above.method(method.selector());
      if (other != null && Modifier.isFinal(other.accessFlags()) && other.isVirtual() && Selection.overrides(method, other)) return other;
    }
    return null;
  }

  private static LinkageFailure interfaceFailure(VmType type, VmType superInterface) {
    if (!superInterface.isInterface()) {
      return incompatible("class " + type.toJavaName() + " can not implement " + superInterface.toJavaName() + ", because it is not an interface ("
          + Access.whereabouts(superInterface) + ")");
    }
    if (!permits(superInterface, type)) return notPermitted(type, superInterface);
    if (Access.canSee(type, superInterface)) return null;
    return illegal("class " + type.toJavaName() + " cannot access its superinterface " + superInterface.toJavaName(), type, superInterface);
  }

  private static LinkageFailure incompatible(String message) { return new LinkageFailure(LinkageFailure.INCOMPATIBLE, message); }

  private static LinkageFailure illegal(String message, VmType type, VmType other) {
    return new LinkageFailure(LinkageFailure.ILLEGAL_ACCESS, message + " (" + Access.whereabouts(type, other) + ")");
  }
}
