package eggvm.aot.check;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.reach.World;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Follows all calls, also those through dispatch tables, from the methods with `@NoSafepoint`.
/// What the library does is the fault of each place in the VM that calls it: one line for that place.
public final class SafepointRule {
  private static final String NO_SAFEPOINT = "Leggvm/vm/contract/NoSafepoint;";
  private static final List<String> OURS = List.of("eggvm/vm/", "eggvm/hal/", "eggvm/boot/");

  private final Calls calls;
  private final Collection<VmMethod> methods;
  private final Set<VmMethod> seen = new HashSet<>();
  private final Deque<Visit> work = new ArrayDeque<>();
  private final Map<String, Visit> exits = new TreeMap<>();
  private final Map<String, String> breaches = new TreeMap<>();

  public SafepointRule(World world, Map<VmMethod, CompiledMethod> compiled, Map<String, VmMethod> entryPoints) {
    this.calls = new Calls(world, compiled, entryPoints);
    this.methods = compiled.keySet();
  }

  /// One line for each place that breaks the rule, sorted.
  public Collection<String> breaches() {
    methods.stream().filter(m -> reason(m) != null).sorted(Comparator.comparing(VmMethod::symbol)).forEach(root -> add(new Visit(root, null, List.of())));
    while (!work.isEmpty()) follow(work.remove());
    exits.values().forEach(this::intoLibrary);
    return breaches.values();
  }

  private static String reason(VmMethod method) {
    String own = method.annotationString(NO_SAFEPOINT, "because");
    return own != null ? own : method.owner().annotationString(NO_SAFEPOINT, "because");
  }

  private void add(Visit visit) {
    if (seen.add(visit.method())) work.add(visit);
  }

  private void follow(Visit visit) {
    calls.of(
        visit.method(),
        new Calls.Listener() {
          @Override
          public void call(VmMethod callee, List<CompiledMethod.Frame> site) {
            Visit next = new Visit(callee, visit, site);
            if (isOurs(callee) && isOurs(site.getFirst().method())) add(next);
            else exits.putIfAbsent(place(next), next);
          }

          @Override
          public void effect(Effect effect, List<CompiledMethod.Frame> site) { breach(visit, effect, site); }
        });
  }

  /// The nearest forbidden call behind a call from the VM into the library.
  private void intoLibrary(Visit exit) {
    Set<VmMethod> reached = new HashSet<>(Set.of(exit.method()));
    Deque<Visit> ahead = new ArrayDeque<>(List.of(exit));
    boolean[] found = {false};
    while (!ahead.isEmpty() && !found[0]) {
      Visit visit = ahead.remove();
      calls.of(
          visit.method(),
          new Calls.Listener() {
            @Override
            public void call(VmMethod callee, List<CompiledMethod.Frame> site) {
              if (reached.add(callee)) ahead.add(new Visit(callee, visit, site));
            }

            @Override
            public void effect(Effect effect, List<CompiledMethod.Frame> site) {
              if (!found[0]) breach(visit, effect, site);
              found[0] = true;
            }
          });
    }
  }

  private void breach(Visit visit, Effect effect, List<CompiledMethod.Frame> site) {
    List<CompiledMethod.Frame> path = visit.path(site);
    VmMethod root = visit.root();
    String text = Path.name(root) + " must reach no safepoint (" + reason(root) + "), but " + Path.text(path.getLast()) + " " + effect.said
        + ": " + Path.text(path) + "; " + effect.remedy;
    breaches.putIfAbsent(place(path), text);
  }

  private static String place(Visit exit) {
    List<CompiledMethod.Frame> path = exit.caller().path(exit.site());
    path.add(new CompiledMethod.Frame(exit.method(), 0));
    return place(path);
  }

  /// Where the path leaves the VM, or its end.
  private static String place(List<CompiledMethod.Frame> path) {
    int last = 0;
    while (last + 1 < path.size() && isOurs(path.get(last).method())) last++;
    return Path.text(path.subList(Math.max(0, last - 1), last + 1));
  }

  private static boolean isOurs(VmMethod method) { return OURS.stream().anyMatch(method.owner().internalName()::startsWith); }
}
