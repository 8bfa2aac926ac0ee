package eggvm.aot.reach;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of one type.
final class TypeFacts {
  final VmType type;
  boolean touched;
  boolean instantiated;
  boolean initialized;
  boolean tested;
  boolean literal;
  /// Types with instances that are this type or below it, in order of discovery.
  final List<VmType> instantiatedBelow = new ArrayList<>();
  /// Methods declared here that something calls virtually, with the first caller.
  final Map<VmMethod, Object> virtualCalls = new LinkedHashMap<>();
  /// Calls on any object of this type, by the method that they resolve to.
  final Map<VmMethod, DispatchSite> coneCalls = new LinkedHashMap<>();
  private List<VmType> supertypes;

  TypeFacts(VmType type) { this.type = type; }

  /// The type itself and all above it; of arrays, those of JLS 4.10.3.
  List<VmType> supertypes(Reachability facts) {
    if (supertypes == null) {
      Set<VmType> all = new LinkedHashSet<>();
      all.add(type);
      if (type.superType() != null) all.addAll(above(type.superType(), facts));
      for (VmType each : type.interfaces()) all.addAll(above(each, facts));
      if (type.isArray() && !type.componentType().isPrimitive()) {
        for (VmType each : above(type.componentType(), facts)) all.add(each.arrayType());
      }
      supertypes = List.copyOf(all);
    }
    return supertypes;
  }

  private static Collection<VmType> above(VmType type, Reachability facts) { return facts.of(type).supertypes(facts); }
}
