package eggvm.aot.code.inline;

import java.util.Comparator;
import jdk.graal.compiler.nodes.Invoke;

/// A call that may be inlined. `frequency` is per entry of the method being compiled; `executions` are those of a profiled run, negative when nothing is
/// known of them; `depth` counts methods inlined around it.
record CallSite(Invoke invoke, double frequency, double executions, int depth, int sequence) {
  static final double UNKNOWN = -1;

  static final Comparator<CallSite> MOST_FREQUENT_FIRST =
      Comparator.comparingDouble((CallSite site) -> -site.frequency).thenComparingInt(CallSite::sequence);

  boolean isProfiled() { return executions >= 0; }

  /// How often something runs that runs so often per execution of this call.
  double executions(double each) { return isProfiled() ? executions * each : UNKNOWN; }
}
