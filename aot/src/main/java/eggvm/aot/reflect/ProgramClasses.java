package eggvm.aot.reflect;

import eggvm.aot.graph.VmType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The classes of the class path. Of a large one, reflection makes available by itself only the application's own classes and members
/// and those that a string constant names; a class path is large from [#LARGE] classes on.
public final class ProgramClasses {
  static final int LARGE = 200;
  private static final int PACKAGE_DEPTH = 2;

  private final TreeSet<String> names;
  private final Predicate<String> isConstant;
  private final String ownPackage;

  /// `names` and `mainClass`: internal names. `isConstant`: whether the text is a string constant of the class path.
  public ProgramClasses(Collection<String> names, String mainClass, Predicate<String> isConstant) {
    this.names = new TreeSet<>(names);
    this.isConstant = isConstant;
    ownPackage = packageOf(mainClass, PACKAGE_DEPTH);
  }

  /// The first `depth` parts of the package, with a slash behind; empty for the unnamed package.
  private static String packageOf(String internalName, int depth) {
    List<String> parts = List.of(internalName.split("/"));
    int count = Math.min(depth, parts.size() - 1);
    return count == 0 ? "" : String.join("/", parts.subList(0, count)) + "/";
  }

  /// Whether the class is one of the class path, or was made by the builder for one.
  boolean contains(VmType type) {
    if (type.isArray() || type.isPrimitive()) return false;
    String name = type.internalName();
    int generated = name.indexOf("$$");
    return names.contains(name) || generated > 0 && names.contains(name.substring(0, generated));
  }

  /// Shown by reflection: generated classes are not.
  boolean declares(VmType type) { return names.contains(type.internalName()); }

  Set<String> names() { return names; }

  boolean isLarge() { return names.size() >= LARGE; }

  /// Whether the class takes part in reflection as soon as something mentions it; the others when they are used.
  boolean countsWhenMentioned(VmType type) { return declares(type) && (!isLarge() || isOwn(type.internalName())); }

  private boolean isOwn(String internalName) {
    return ownPackage.isEmpty() ? internalName.indexOf('/') < 0 : internalName.startsWith(ownPackage);
  }

  /// Whether a name made at run time may be that of the class.
  boolean isAvailableByName(String internalName) {
    return !isLarge() || isOwn(internalName) || isConstant.test(internalName.replace('/', '.')) || isConstant.test(internalName);
  }

  /// Whether a method that is looked up in a way that cannot be foreseen may be this one.
  boolean isAvailable(VmType owner, String method, boolean isAnnotated) {
    return !isLarge() || isOwn(owner.internalName()) || isAnnotated || isConstant.test(method);
  }
}
