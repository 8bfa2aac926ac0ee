package eggvm.aot.graph;

import java.lang.reflect.Modifier;

/// Access control (JVMS 5.4.4). Trusted callers see everything: the JDK is known to link, and VM code is meant to reach into it.
final class Access {
  private Access() {}

  static boolean canSee(VmType caller, VmType type) {
    VmType element = type.elementalType();
    return caller.isTrusted() || element.isPrimitive() || Modifier.isPublic(element.accessFlags()) || samePackage(caller, element);
  }

  /// `holder` is the class that the reference names, `owner` the one that declares the member.
  static boolean canUse(VmType caller, VmType holder, VmType owner, int access) {
    if (caller.isTrusted() || caller == owner || Modifier.isPublic(access)) return true;
    if (Modifier.isPrivate(access)) return nestmates(caller, owner);
    if (samePackage(caller, owner)) return true;
    if (!Modifier.isProtected(access) || !caller.isSubtypeOf(owner)) return false;
    return Modifier.isStatic(access) || holder.isSubtypeOf(caller) || caller.isSubtypeOf(holder);
  }

  static boolean samePackage(VmType a, VmType b) { return a.packageName().equals(b.packageName()); }

  static boolean nestmates(VmType a, VmType b) { return a == b || a.nestHost() == b.nestHost(); }

  /// The end of HotSpot's access messages: which modules and loaders the two classes belong to.
  static String whereabouts(VmType caller, VmType owner) {
    if (same(caller.module(), owner.module())) return caller.toJavaName() + " and " + owner.toJavaName() + " are in " + module(owner);
    return whereabouts(caller) + "; " + whereabouts(owner);
  }

  static String whereabouts(VmType type) { return type.toJavaName() + " is in " + module(type); }

  private static boolean same(String a, String b) { return a == null ? b == null : a.equals(b); }

  private static String module(VmType type) {
    String module = type.module();
    return module == null ? "unnamed module of loader 'app'" : "module " + module + " of loader '" + loader(module) + "'";
  }

  private static String loader(String moduleName) {
    ClassLoader loader = ModuleLayer.boot().findModule(moduleName).map(Module::getClassLoader).orElse(null);
    return loader == null ? "bootstrap" : loader.getName();
  }
}
