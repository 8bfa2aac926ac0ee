package eggvm.aot.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Maximally-specific superinterface methods (JVMS 5.4.3.3): neither private nor static, and no subinterface in play declares it again.
final class MaximallySpecific {
  private MaximallySpecific() {}

  static List<VmMethod> methods(VmType type, Selector selector) {
    Set<VmType> interfaces = new LinkedHashSet<>();
    collect(type, interfaces);
    List<VmMethod> candidates = new ArrayList<>();
    for (VmType each : interfaces) {
      VmMethod method = each.method(selector);
      if (method != null && method.isVirtual()) candidates.add(method);
    }
    if (candidates.size() < 2) return candidates;
    return candidates.stream().filter(m -> candidates.stream().noneMatch(n -> n != m && n.owner().isSubtypeOf(m.owner()))).toList();
  }

  /// HotSpot's order: those of the superclass first.
  private static void collect(VmType type, Set<VmType> into) {
    if (type.superType() != null && !type.isInterface()) collect(type.superType(), into);
    for (VmType each : type.interfaces()) if (into.add(each)) collect(each, into);
  }
}
