package eggvm.aot.code.inline;

import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which classes a call's receiver is worth testing for: all of them when they are few, else the one that such a
/// variable holds in most programs.
final class LikelyTypes {
  /// A test for the class, and what the call runs then. `type` null: whatever is left.
  record Case(VmType type, VmMethod target) {}

  private static final int MAX_TYPES = 4;

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("java/lang/Iterable", "java/util/ArrayList"),
          Map.entry("java/util/Collection", "java/util/ArrayList"),
          Map.entry("java/util/SequencedCollection", "java/util/ArrayList"),
          Map.entry("java/util/List", "java/util/ArrayList"),
          Map.entry("java/util/AbstractList", "java/util/ArrayList"),
          Map.entry("java/util/Iterator", "java/util/ArrayList$Itr"),
          Map.entry("java/util/Map", "java/util/HashMap"),
          Map.entry("java/util/AbstractMap", "java/util/HashMap"),
          Map.entry("java/util/Map$Entry", "java/util/HashMap$Node"),
          Map.entry("java/util/Set", "java/util/HashSet"),
          Map.entry("java/lang/CharSequence", "java/lang/String"),
          Map.entry("java/lang/Comparable", "java/lang/String"),
          Map.entry("java/lang/Object", "java/lang/String"));

  private final Universe universe;

  LikelyTypes(Universe universe) { this.universe = universe; }

  /// Empty: not worth a test.
  List<Case> casesOf(VmType receiver, VmMethod method) {
    List<VmType> types = universe.world().subtypesInstantiated(receiver);
    if (types.size() >= 2 && types.size() <= MAX_TYPES) return all(types, method);
    String usual = USUAL.get(receiver.internalName());
    VmType type = usual == null ? null : universe.classOrNull(usual);
    if (type == null || !universe.world().isInstantiated(type) || !type.isSubtypeOf(receiver)) return List.of();
    VmMethod target = type.select(method);
    return isReached(target) ? List.of(new Case(type, target)) : List.of();
  }

  /// Those that share their method with others come last, so that the last needs no test.
  private List<Case> all(List<VmType> types, VmMethod method) {
    Map<VmMethod, List<VmType>> groups = new LinkedHashMap<>();
    for (VmType type : types) {
      VmMethod target = type.isArray() ? null : type.select(method);
      if (!isReached(target)) return List.of();
      groups.computeIfAbsent(target, ignored -> new ArrayList<>()).add(type);
    }
    List<Case> cases = new ArrayList<>();
    VmMethod last = null;
    for (var group : groups.entrySet()) {
      if (group.getValue().size() == 1 && (last != null || cases.size() < groups.size() - 1)) {
        cases.add(new Case(group.getValue().getFirst(), group.getKey()));
      } else if (last != null) {
        return List.of();
      } else {
        last = group.getKey();
      }
    }
    if (last == null) return List.of();
    cases.add(new Case(null, last));
    return cases;
  }

  private boolean isReached(VmMethod target) { return target != null && target.hasCode() && universe.world().isReached(target); }
}
