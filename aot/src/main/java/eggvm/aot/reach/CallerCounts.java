package eggvm.aot.reach;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many call instructions run a method; roots and dispatch tables count as many.
final class CallerCounts {
  private static final int MANY = 1 << 20;

  private final Map<VmMethod, Integer> counts = new HashMap<>();

  CallerCounts(Reachability facts, List<VmMethod> called, World world) {
    facts.methods().forEach((method, reason) -> {
      if (reason.from() instanceof String || method.isClassInitializer()) add(method, MANY);
    });
    facts.directSites().forEach(this::add);
    for (VmMethod resolved : called) addVirtual(resolved, facts.virtualSites().getOrDefault(resolved, MANY), world);
  }

  private void addVirtual(VmMethod resolved, int sites, World world) {
    VmMethod only = world.onlyImplementation(resolved.owner(), resolved);
    if (only != null) {
      add(only, sites);
      return;
    }
    for (VmType type : world.subtypesInstantiated(resolved.owner())) {
      VmMethod selected = type.select(resolved);
      if (selected != null) add(selected, MANY);
    }
  }

  private void add(VmMethod method, int sites) { counts.merge(method, sites, (a, b) -> Math.min(MANY, a + b)); }

  int count(VmMethod method) { return counts.getOrDefault(method, 0); }
}
