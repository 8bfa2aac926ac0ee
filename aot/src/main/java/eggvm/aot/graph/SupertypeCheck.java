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
    if (!Access.canSee(type, superType)) {
      return illegal((type.isInterface() ? "superinterface check failed: " : "class ") + type.toJavaName() + " cannot access its superclass " + superType.toJavaName(), type, superType);
    }
    for (VmType each : type.interfaces()) {
      LinkageFailure failure = interfaceFailure(type, each);
      if (failure != null) return failure;
    }
    return null;
  }

  private static LinkageFailure interfaceFailure(VmType type, VmType superInterface) {
    if (!superInterface.isInterface()) {
      return incompatible("class " + type.toJavaName() + " can not implement " + superInterface.toJavaName() + ", because it is not an interface ("
          + Access.whereabouts(superInterface) + ")");
    }
    if (Access.canSee(type, superInterface)) return null;
    return illegal((type.isInterface() ? "interface " : "class ") + type.toJavaName() + " cannot access its superinterface " + superInterface.toJavaName(), type, superInterface);
  }

  private static LinkageFailure incompatible(String message) { return new LinkageFailure(LinkageFailure.INCOMPATIBLE, message); }

  private static LinkageFailure illegal(String message, VmType type, VmType other) {
    return new LinkageFailure(LinkageFailure.ILLEGAL_ACCESS, message + " (" + Access.whereabouts(type, other) + ")");
  }
}
