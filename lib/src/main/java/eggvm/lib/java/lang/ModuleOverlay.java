package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import java.lang.annotation.Annotation;

/// Modules exist by name only; there is no graph of reads and no descriptor. An application sees what a class path application
/// sees on HotSpot without options: public packages of the JDK, none of them open.
@Replaces("java.lang.Module")
final class ModuleOverlay {
  private ModuleOverlay() {}

  static void defineModule0(Module module, boolean isOpen, String version, String location, Object[] packages) {}

  static void addReads0(Module from, Module to) {}

  static void addExports0(Module from, String packageName, Module to) {}

  static void addExportsToAll0(Module from, String packageName) {}

  static void addExportsToAllUnnamed0(Module from, String packageName) {}

  static boolean implIsExportedOrOpen(Module self, String packageName, Module other, boolean open) {
    if (!self.isNamed() || other == self || other.isNamed()) return true;
    if (packageName.equals("sun.misc") || packageName.equals("sun.reflect")) return true;
    return !open && !isInternal(packageName);
  }

  private static boolean isInternal(String packageName) {
    return packageName.startsWith("sun.") || packageName.startsWith("jdk.internal.") || packageName.startsWith("eggvm.");
  }

  static boolean canRead(Module self, Module other) {
    if (other == null) throw new NullPointerException();
    return true;
  }

  static boolean canUse(Module self, Class<?> service) {
    if (service == null) throw new NullPointerException();
    return true;
  }

  /// No `module-info` class is in the image; reading one would take the class file API.
  static <A extends Annotation> A getAnnotation(Module self, Class<A> type) {
    if (type == null) throw new NullPointerException();
    return null;
  }

  static Annotation[] getAnnotations(Module self) { return new Annotation[0]; }

  static Annotation[] getDeclaredAnnotations(Module self) { return new Annotation[0]; }

  /// Native access means nothing here: there is no C.
  static void ensureNativeAccess(Module self, Class<?> owner, String method, Class<?> caller, boolean jni) {}
}
