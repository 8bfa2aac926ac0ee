package eggvm.aot.link;

import eggvm.aot.code.Boxing;
import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.provider.MathCalls;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Drops methods that only inlined calls, or calls that were optimised away, led to.
final class LiveCode {
  private final Map<VmMethod, CompiledMethod> compiled;
  private final Map<String, VmMethod> entryPoints;
  private final World world;
  private final Universe universe;
  private final Set<VmMethod> live = new HashSet<>();
  private final Deque<VmMethod> work = new ArrayDeque<>();

  LiveCode(World world, Universe universe, Map<VmMethod, CompiledMethod> compiled, Map<String, VmMethod> entryPoints) {
    this.world = world;
    this.universe = universe;
    this.compiled = compiled;
    this.entryPoints = entryPoints;
  }

  /// Sorted by symbol, so that the image does not depend on the order of compilation.
  List<CompiledMethod> methods() {
    entryPoints.values().forEach(this::add);
    for (VmType type : world.types()) {
      if (!type.isArray() && !type.isPrimitive() && type.pendingInitializer() != null) add(type.pendingInitializer());
      VmMethod[] table = world.dispatchTable(type);
      if (table == null) continue;
      for (VmMethod method : table) {
        if (method != null) add(method);
      }
    }
    while (!work.isEmpty()) {
      for (CompiledMethod.Call call : compiled.get(work.remove()).calls()) add(targetOf(call));
    }
    List<CompiledMethod> methods = new ArrayList<>();
    for (VmMethod method : live) methods.add(compiled.get(method));
    methods.sort(Comparator.comparing(m -> m.method().symbol()));
    return methods;
  }

  private VmMethod targetOf(CompiledMethod.Call call) {
    if (call.target() != null) return call.target();
    VmMethod entry = entryPoints.get(call.symbol());
    if (entry != null) return entry;
    VmMethod box = Boxing.method(universe, call.symbol());
    return box != null ? box : MathCalls.method(universe, call.symbol());
  }

  private void add(VmMethod method) {
    if (method != null && compiled.containsKey(method) && live.add(method)) work.add(method);
  }
}
