package eggvm.aot.check;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.World;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Follows all calls, also those through dispatch tables, from the methods with `@NoSafepoint`.
/// Where raw code takes over (`Cpu.call`) the rule ends.
public final class SafepointRule {
  private static final String NO_SAFEPOINT = "Leggvm/vm/contract/NoSafepoint;";

  private static final String HOST_ONLY = "Leggvm/vm/contract/HostOnly;";
  private static final List<String> OURS = List.of("eggvm/vm/", "eggvm/hal/", "eggvm/boot/");

  private final World world;
  private final Map<VmMethod, CompiledMethod> compiled;
  private final Map<String, VmMethod> entryPoints;
  private final Map<VmMethod, Visit> visits = new HashMap<>();
  private final Deque<Visit> work = new ArrayDeque<>();
  private final Map<String, String> breaches = new TreeMap<>();

  public SafepointRule(World world, Map<VmMethod, CompiledMethod> compiled, Map<String, VmMethod> entryPoints) {
    this.world = world;
    this.compiled = compiled;
    this.entryPoints = entryPoints;
  }

  /// One line for each place that breaks the rule, sorted.
  public Collection<String> breaches() {
    compiled.keySet().stream().filter(m -> reason(m) != null).sorted(Comparator.comparing(VmMethod::symbol))
        .forEach(root -> visit(root, null, List.of()));
    while (!work.isEmpty()) follow(work.remove());
    return breaches.values();
  }

  private static String reason(VmMethod method) {
    String own = method.annotationString(NO_SAFEPOINT, "because");
    return own != null ? own : method.owner().annotationString(NO_SAFEPOINT, "because");
  }

  private void visit(VmMethod method, Visit caller, List<CompiledMethod.Frame> site) {
    if (!compiled.containsKey(method) || visits.containsKey(method) || isHostOnly(site)) return;
    Visit visit = new Visit(method, caller, site);
    visits.put(method, visit);
    work.add(visit);
  }

  private void follow(Visit visit) {
    CompiledMethod method = compiled.get(visit.method());
    for (CompiledMethod.Call call : method.calls()) {
      List<CompiledMethod.Frame> site = method.framesAt(call.returnOffset());
      if (call.target() != null) visit(call.target(), visit, site);
      else follow(visit, call.symbol(), site);
    }
    for (CompiledMethod.Dispatch dispatch : method.dispatches()) {
      List<CompiledMethod.Frame> site = method.framesAt(dispatch.returnOffset());
      for (VmType type : world.subtypesInstantiated(dispatch.target().owner())) {
        VmMethod selected = type.select(dispatch.target());
        if (selected != null) visit(selected, visit, site);
      }
    }
  }

  private void follow(Visit visit, String symbol, List<CompiledMethod.Frame> site) {
    Effect effect = Effect.of(symbol);
    if (effect.isForbidden() && !isHostOnly(site)) breach(visit, effect, site);
    else if (effect == Effect.NONE && entryPoints.containsKey(symbol)) visit(entryPoints.get(symbol), visit, site);
  }

  /// What the library does is the fault of the last place in the VM that called it: one line for that place.
  private void breach(Visit visit, Effect effect, List<CompiledMethod.Frame> site) {
    List<CompiledMethod.Frame> path = visit.path(site);
    VmMethod root = visit.root();
    String text = Path.name(root) + " must reach no safepoint (" + reason(root) + "), but " + Path.text(path.getLast()) + " " + effect.said
        + ": " + Path.text(path) + "; " + effect.remedy;
    breaches.merge(place(path), text, (known, other) -> other.length() < known.length() ? other : known);
  }

  /// What the library does is the fault of the place in the VM that calls it: one line for all that follows.
  private static String place(List<CompiledMethod.Frame> path) {
    int last = 0;
    while (last + 1 < path.size() && isOurs(path.get(last).method())) last++;
    return Path.text(path.subList(Math.max(0, last - 1), last + 1));
  }

  private static boolean isOurs(VmMethod method) { return OURS.stream().anyMatch(method.owner().internalName()::startsWith); }

  private static boolean isHostOnly(List<CompiledMethod.Frame> site) { return site.stream().anyMatch(f -> f.method().hasAnnotation(HOST_ONLY)); }
}
