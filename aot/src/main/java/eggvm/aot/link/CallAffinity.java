package eggvm.aot.link;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.graph.VmMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Chains of methods that call each other often, so that they come to stand in one page. Source: Pettis, Hansen, Profile Guided
/// Code Positioning, PLDI 1990; the compiler's guesses stand in for a profile that is not there.
/// ```
///  calls, most frequent first:  a -> b      chains  [a b]
///                               c -> b              [a b] + [c]  turned so that c and b are close
/// ```
final class CallAffinity {
  /// Rarer calls, per call of the caller, are no reason to be near.
  private static final double RARE = 0.05;
  /// A loop in a loop in a loop says no more than this.
  private static final double MOST = 200;
  /// Code of the program, of which a library's code knows nothing, weighs more.
  private static final double PROGRAM = 8;
  private static final List<String> LIBRARY = List.of("java/", "javax/", "jdk/", "sun/", "com/sun/", "eggvm/");

  private record Pair(VmMethod caller, VmMethod callee) {}

  private static final class Chain {
    final List<CompiledMethod> methods;
    double weight;

    Chain(CompiledMethod method) { methods = new ArrayList<>(List.of(method)); }
  }

  private final Map<VmMethod, Chain> chainOf = new HashMap<>();
  private final Map<VmMethod, CompiledMethod> compiled = new HashMap<>();

  private final Executions executions;

  private CallAffinity(List<CompiledMethod> methods, Executions executions) {
    this.executions = executions;
    for (CompiledMethod method : methods) {
      compiled.put(method.method(), method);
      chainOf.put(method.method(), new Chain(method));
    }
  }

  /// The hottest chain first; what nothing calls often, at the end, one by one.
  static List<List<CompiledMethod>> chains(List<CompiledMethod> methods, Executions executions) { return new CallAffinity(methods, executions).run(methods); }

  private List<List<CompiledMethod>> run(List<CompiledMethod> methods) {
    Map<Pair, Double> weights = new LinkedHashMap<>();
    for (CompiledMethod caller : methods) {
      for (CompiledMethod.Call call : caller.calls()) {
        CompiledMethod callee = call.target() == null ? null : compiled.get(call.target());
        if (callee == null || callee == caller || call.frequency() < RARE) continue;
        double weight = !executions.areGuessed() ? counted(caller.method(), call) : Math.min(MOST, call.frequency()) * (isLibrary(caller.method()) ? 1 : PROGRAM);
        weights.merge(new Pair(caller.method(), callee.method()), weight, Double::sum);
      }
    }
    weights.entrySet().stream()
        .sorted(Comparator.comparingDouble((Map.Entry<Pair, Double> e) -> -e.getValue()))
        .forEach(e -> join(e.getKey(), e.getValue()));
    return methods.stream()
        .map(m -> chainOf.get(m.method()))
        .distinct()
        .sorted(Comparator.comparingDouble((Chain c) -> -c.weight))
        .map(c -> c.methods)
        .toList();
  }

  /// A hot call weighs as much as one of a loop that is guessed.
  private double counted(VmMethod caller, CompiledMethod.Call call) { return MOST * call.frequency() * executions.of(caller) / executions.many(); }

  private static boolean isLibrary(VmMethod method) { return LIBRARY.stream().anyMatch(method.owner().internalName()::startsWith); }

  private void join(Pair pair, double weight) {
    Chain first = chainOf.get(pair.caller());
    Chain second = chainOf.get(pair.callee());
    first.weight += weight;
    if (first == second) return;
    if (bytesAfter(first.methods, pair.caller()) > bytesBefore(first.methods, pair.caller())) Collections.reverse(first.methods);
    if (bytesBefore(second.methods, pair.callee()) > bytesAfter(second.methods, pair.callee())) Collections.reverse(second.methods);
    first.methods.addAll(second.methods);
    first.weight += second.weight;
    for (CompiledMethod method : second.methods) chainOf.put(method.method(), first);
  }

  private static int bytesBefore(List<CompiledMethod> methods, VmMethod method) {
    int bytes = 0;
    for (CompiledMethod each : methods) {
      if (each.method() == method) return bytes;
      bytes += each.code().length;
    }
    throw new IllegalArgumentException(method.symbol());
  }

  private static int bytesAfter(List<CompiledMethod> methods, VmMethod method) {
    return bytesBefore(methods.reversed(), method);
  }
}
