package eggvm.aot.code.inline;

import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.graal.compiler.nodes.Invoke;
import jdk.graal.compiler.nodes.ParameterNode;
import jdk.graal.compiler.nodes.PiNode;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.java.LoadFieldNode;
import jdk.graal.compiler.nodes.java.MethodCallTargetNode;
import jdk.graal.compiler.nodes.util.GraphUtil;

/// Which classes a call's receiver is worth testing for: all of them when they are few, those that the analysis saw come to this place, else the one that such a
/// variable holds in most programs; before all that, those that a profile has seen.
final class LikelyTypes {
  /// A test for the class, what the call runs then, and for which share of the calls. `type` null: whatever is left.
  record Case(VmType type, VmMethod target, double share) {}

  /// The class tested for is what such a receiver mostly is.
  private static final double USUAL_SHARE = 0.9;
  /// A class that comes less often is not worth a test of its own, and all that are tested for must come this often.
  private static final double LEAST_SHARE = 0.1;
  private static final double LEAST_SHARES = 0.7;

  private static final int MAX_TYPES = 4;
  private static final int MAX_TYPES_HERE = 2;
  private static final int MAX_TYPES_SEEN = 3;

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
  private final LambdaTypes lambdas;

  LikelyTypes(Universe universe, LambdaTypes lambdas) {
    this.universe = universe;
    this.lambdas = lambdas;
  }

  /// Empty: not worth a test. `seen`: shares of classes in a profile, the most frequent first.
  List<Case> casesOf(VmType receiver, VmMethod method, ValueNode object, Map<String, Double> seen) {
    List<Case> profiled = profiled(receiver, method, seen);
    if (!profiled.isEmpty()) return profiled;
    List<VmType> types = universe.world().subtypesInstantiated(receiver);
    if (types.size() >= 2 && types.size() <= MAX_TYPES) return all(types, method);
    List<Case> here = here(receiver, method, object);
    if (!here.isEmpty()) return here;
    String usual = USUAL.get(receiver.internalName());
    VmType type = usual == null ? null : universe.classOrNull(usual);
    if (type == null || !universe.world().isInstantiated(type) || !type.isSubtypeOf(receiver)) return List.of();
    VmMethod target = type.select(method);
    return isReached(target) ? List.of(new Case(type, target, USUAL_SHARE)) : List.of();
  }

  /// What is left for other classes.
  static double rest(List<Case> cases) { return Math.max(0, 1 - cases.stream().mapToDouble(Case::share).sum()); }

  private List<Case> profiled(VmType receiver, VmMethod method, Map<String, Double> seen) {
    List<Case> cases = new ArrayList<>();
    for (var each : seen.entrySet()) {
      if (each.getValue() < LEAST_SHARE || cases.size() == MAX_TYPES_SEEN) break;
      VmType type = named(each.getKey());
      if (type == null || type.isArray() || !universe.world().isInstantiated(type) || !type.isSubtypeOf(receiver)) continue;
      VmMethod target = type.select(method);
      if (isReached(target)) cases.add(new Case(type, target, each.getValue()));
    }
    return rest(cases) <= 1 - LEAST_SHARES ? cases : List.of();
  }

  /// Null: the image has none, or several lambdas of this method.
  private VmType named(String name) {
    if (name.indexOf('(') < 0) return universe.classOrNull(name);
    List<VmType> made = lambdas.of(name);
    return made.size() == 1 ? made.getFirst() : null;
  }

  private List<Case> here(VmType receiver, VmMethod method, ValueNode object) {
    List<Case> cases = new ArrayList<>();
    for (VmType type : classesOf(object)) {
      VmMethod target = type.isArray() || !type.isSubtypeOf(receiver) ? null : type.select(method);
      if (isReached(target)) cases.add(new Case(type, target, 0));
    }
    return shared(cases, USUAL_SHARE);
  }

  /// By where the value comes from.
  private List<VmType> classesOf(ValueNode object) {
    World world = (World) universe.world();
    return switch (GraphUtil.unproxify(object)) {
      case PiNode pi -> classesOf(pi.object());
      case LoadFieldNode load -> world.classesIn((VmField) load.field(), MAX_TYPES_HERE);
      case ParameterNode parameter -> world.classesOf((VmMethod) parameter.graph().method(), parameter.index(), MAX_TYPES_HERE);
      case Invoke call when call.callTarget() instanceof MethodCallTargetNode target && target.invokeKind().isDirect() ->
          world.classesFrom((VmMethod) target.targetMethod(), MAX_TYPES_HERE);
      default -> List.of();
    };
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
        cases.add(new Case(group.getValue().getFirst(), group.getKey(), 0));
      } else if (last != null) {
        return List.of();
      } else {
        last = group.getKey();
      }
    }
    if (last == null) return List.of();
    cases.add(new Case(null, last, 0));
    return shared(cases, 1);
  }

  /// Each as likely as the next.
  private static List<Case> shared(List<Case> cases, double all) {
    return cases.stream().map(each -> new Case(each.type(), each.target(), all / cases.size())).toList();
  }

  private boolean isReached(VmMethod target) { return target != null && target.hasCode() && universe.world().isReached(target); }
}
