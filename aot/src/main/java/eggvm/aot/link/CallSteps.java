package eggvm.aot.link;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.PageSteps;
import eggvm.aot.graph.VmMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Direct calls that lead from one page to another, between methods that have their places already and one that looks for its own.
final class CallSteps {
  /// Of the executions that are worth bytes: rarer calls are not looked at, for hundreds of them would have to come together.
  private static final double LEAST = 1.0 / 256;

  private record Site(VmMethod caller, int offset, VmMethod callee, double times) {}

  private final Map<VmMethod, List<Site>> sites = new HashMap<>();
  private final Map<VmMethod, Integer> places = new HashMap<>();

  CallSteps(List<CompiledMethod> methods, Executions executions) {
    if (executions.areGuessed()) return;
    for (CompiledMethod caller : methods) {
      double calls = executions.of(caller.method());
      for (CompiledMethod.Call call : caller.calls()) {
        if (call.target() == null || call.target() == caller.method() || calls * call.frequency() < executions.many() * LEAST) continue;
        Site site = new Site(caller.method(), call.offset(), call.target(), calls * call.frequency());
        sites.computeIfAbsent(site.caller(), ignored -> new ArrayList<>()).add(site);
        sites.computeIfAbsent(site.callee(), ignored -> new ArrayList<>()).add(site);
      }
    }
  }

  void add(CompiledMethod method, int start) { places.put(method.method(), start); }

  /// If the method begins at this offset in `.text`.
  double from(CompiledMethod method, int start) {
    double sum = 0;
    for (Site site : sites.getOrDefault(method.method(), List.of())) {
      Integer caller = site.caller() == method.method() ? Integer.valueOf(start) : places.get(site.caller());
      Integer callee = site.callee() == method.method() ? Integer.valueOf(start) : places.get(site.callee());
      if (caller != null && callee != null && (caller + site.offset()) / PageSteps.PAGE_BYTES != callee / PageSteps.PAGE_BYTES) sum += site.times();
    }
    return sum;
  }
}
