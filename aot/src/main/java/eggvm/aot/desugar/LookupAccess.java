package eggvm.aot.desugar;

import org.objectweb.asm.Opcodes;

/// Whether a `MethodHandles.Lookup` may touch a field. When that is not plain, no: the JDK then decides at run time.
final class LookupAccess implements Opcodes {
  private LookupAccess() {}

  /// @param from internal name of the lookup class
  static boolean isAllowed(String from, Hierarchy.Field field, Hierarchy hierarchy) {
    if (outermost(from).equals(outermost(field.owner()))) return true;
    if ((field.access() & ACC_PRIVATE) != 0) return false;
    if (packageOf(from).equals(packageOf(field.owner()))) return true;
    if ((field.access() & ACC_PUBLIC) != 0) return isPlatform(from) || !isPlatform(field.owner());
    return (field.access() & ACC_PROTECTED) != 0 && hierarchy.isSuperclassOrSame(from, field.owner());
  }

  /// `privateLookupIn` between classes of one module; a platform package is in another module than a program's.
  static boolean mayEnter(String from, String target) {
    return isPlatform(from) == isPlatform(target);
  }

  /// Classes of one nest have this in common.
  private static String outermost(String name) {
    int inner = name.indexOf('$', name.lastIndexOf('/') + 2);
    return inner < 0 ? name : name.substring(0, inner);
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static boolean isPlatform(String name) {
    return name.startsWith("java/") || name.startsWith("javax/") || name.startsWith("jdk/") || name.startsWith("sun/") || name.startsWith("com/sun/");
  }
}
