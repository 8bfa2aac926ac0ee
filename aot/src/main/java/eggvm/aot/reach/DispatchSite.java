package eggvm.aot.reach;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.HashSet;
import java.util.Set;

/// A virtual call, or all calls of a method on a cone.
final class DispatchSite {
  private final Places places;
  private final VmMethod resolved;
  private final Object caller;
  /// By parameter without receiver; null where no reference is passed.
  private final Place[] arguments;
  /// Null: no reference.
  private final Place result;
  private final Set<VmMethod> targets = new HashSet<>(2);

  DispatchSite(Places places, VmMethod resolved, Object caller, Place[] arguments, Place result) {
    this.places = places;
    this.resolved = resolved;
    this.caller = caller;
    this.arguments = arguments;
    this.result = result;
  }

  Place[] arguments() { return arguments; }

  Place result() { return result; }

  void receive(VmType type) {
    VmMethod selected = type.isSubtypeOf(resolved.owner()) ? type.select(resolved) : null;
    if (selected == null) return;
    MethodPlaces target = places.of(selected);
    if (targets.add(selected)) {
      String how = selected == resolved ? Reason.PLAIN : "calls " + Explanation.name(resolved) + ", and " + type.toJavaName() + " has instances";
      places.facts().reachFrom(selected, new Reason(caller instanceof Reason reason ? reason.from() : caller, how));
      target.connect(arguments, result);
    }
    target.receiver().add(type);
  }

  void receiveCone(VmType cone) {
    VmType receivers = Place.narrow(cone, resolved.owner());
    if (receivers == null) return;
    DispatchSite shared = places.onCone(receivers, resolved, caller);
    for (int i = 0; i < arguments.length; i++) if (arguments[i] != null) arguments[i].flowTo(shared.arguments[i]);
    if (result != null) shared.result.flowTo(result);
  }
}
