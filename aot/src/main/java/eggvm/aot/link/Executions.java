package eggvm.aot.link;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.PageSteps;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.profile.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How often methods run: what a profile has counted, and for those that it cannot tell of, the VM's own and the overlay's, what the calls of counted ones come to.
final class Executions {
  /// Calls of calls that are followed.
  private static final int DEPTH = 6;

  private final double hot;
  private final Function<VmMethod, Double> counted;
  private final Map<VmMethod, Double> others = new HashMap<>();

  /// `hot`: executions that are worth bytes, 0 without a profile. `counted`: null for a method that the profile cannot tell of.
  Executions(double hot, Function<VmMethod, Double> counted) {
    this.hot = hot;
    this.counted = counted;
  }

  /// `targets`: what a call leads to; null for a stub.
  static Executions of(Universe universe, List<CompiledMethod> methods, Function<CompiledMethod.Call, VmMethod> targets) {
    Profile profile = universe.profile();
    if (profile.isEmpty()) return guessed();
    Executions executions = new Executions(profile.hotExecutions(), method -> method.profile().isKnown() ? method.profile().likelyCalls() : null);
    executions.follow(methods, targets);
    return executions;
  }

  /// Every method counts once.
  static Executions guessed() { return new Executions(0, method -> 1.0); }

  void follow(List<CompiledMethod> methods, Function<CompiledMethod.Call, VmMethod> targets) {
    for (int round = 0; round < DEPTH; round++) {
      Map<VmMethod, Double> sums = new HashMap<>();
      for (CompiledMethod caller : methods) {
        double calls = of(caller.method());
        if (calls == 0) continue;
        for (CompiledMethod.Call call : caller.calls()) {
          VmMethod callee = targets.apply(call);
          if (callee != null && counted.apply(callee) == null) sums.merge(callee, calls * call.frequency(), Double::sum);
        }
      }
      others.clear();
      others.putAll(sums);
    }
  }

  boolean areGuessed() { return hot == 0; }

  double of(VmMethod method) {
    Double count = counted.apply(method);
    return count != null ? count : others.getOrDefault(method, 0.0);
  }

  /// Of the method's loops and branches: in code that nobody has counted many steps per call are worth bytes, however often it is called.
  double ofSteps(VmMethod method) { return counted.apply(method) != null ? of(method) : Math.max(of(method), hot / PageSteps.MANY); }

  /// Executions that are worth bytes.
  double many() { return hot == 0 ? PageSteps.MANY : hot; }
}
