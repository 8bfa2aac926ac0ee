package eggvm.aot.check;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.World;
import java.util.List;
import java.util.Map;

/// What compiled methods call, each place with the calls that were inlined around it. What only a host JVM runs is left out.
/// Where raw code takes over (`Cpu.call`) nothing is known.
final class Calls {
  private static final String HOST_ONLY = "Leggvm/vm/contract/HostOnly;";

  /// Hears of the calls of one method.
  interface Listener {
    void call(VmMethod callee, List<CompiledMethod.Frame> site);

    void effect(Effect effect, List<CompiledMethod.Frame> site);
  }

  private final World world;
  private final Map<VmMethod, CompiledMethod> compiled;
  private final Map<String, VmMethod> entryPoints;

  Calls(World world, Map<VmMethod, CompiledMethod> compiled, Map<String, VmMethod> entryPoints) {
    this.world = world;
    this.compiled = compiled;
    this.entryPoints = entryPoints;
  }

  void of(VmMethod caller, Listener listener) {
    CompiledMethod method = compiled.get(caller);
    if (method == null) return; // a stub
    for (CompiledMethod.Call call : method.calls()) {
      List<CompiledMethod.Frame> site = method.framesAt(call.returnOffset());
      if (isHostOnly(site)) continue;
      if (call.target() != null) tell(call.target(), site, listener);
      else tell(call.symbol(), site, listener);
    }
    for (CompiledMethod.Dispatch dispatch : method.dispatches()) {
      List<CompiledMethod.Frame> site = method.framesAt(dispatch.returnOffset());
      if (!isHostOnly(site)) tell(dispatch, site, listener);
    }
  }

  private void tell(CompiledMethod.Dispatch dispatch, List<CompiledMethod.Frame> site, Listener listener) {
    for (VmType type : world.subtypesInstantiated(dispatch.target().owner())) {
      VmMethod selected = type.select(dispatch.target());
      if (selected != null) tell(selected, site, listener);
    }
  }

  private void tell(String symbol, List<CompiledMethod.Frame> site, Listener listener) {
    Effect effect = Effect.of(symbol);
    VmMethod entry = entryPoints.get(symbol);
    if (effect.isForbidden()) listener.effect(effect, site);
    else if (effect == Effect.NONE && entry != null) tell(entry, site, listener);
  }

  private static void tell(VmMethod callee, List<CompiledMethod.Frame> site, Listener listener) {
    if (!callee.hasAnnotation(HOST_ONLY)) listener.call(callee, site);
  }

  private static boolean isHostOnly(List<CompiledMethod.Frame> site) { return site.stream().anyMatch(f -> f.method().hasAnnotation(HOST_ONLY)); }
}
