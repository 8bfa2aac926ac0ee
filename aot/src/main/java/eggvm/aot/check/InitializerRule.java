package eggvm.aot.check;

import eggvm.aot.graph.VmType;
import eggvm.aot.reach.World;
import java.util.ArrayList;
import java.util.List;

/// Classes of the VM have no static initialiser: most of them run before there is a thread that could execute one, or in the middle of
/// an interrupt or a collection, and every use would pay for the question whether it has run.
public final class InitializerRule {
  private static final List<String> PACKAGES = List.of("eggvm/vm/", "eggvm/hal/", "eggvm/boot/");

  private InitializerRule() {}

  /// One line for each class that breaks the rule, in order of their names.
  public static List<String> breaches(World world) {
    List<String> breaches = new ArrayList<>();
    for (VmType type : world.types()) {
      if (type.isArray() || type.isPrimitive() || PACKAGES.stream().noneMatch(type.internalName()::startsWith)) continue;
      if (type.getClassInitializer() == null) continue;
      breaches.add(type.toClassName() + " must have no static initialiser (it may be used before one can run);"
          + " set its fields in a method that start-up calls");
    }
    return breaches;
  }
}
