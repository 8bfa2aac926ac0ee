package eggvm.aot.code.inline;

import java.util.Comparator;
import jdk.graal.compiler.nodes.Invoke;

/// A call that may be inlined. `frequency` is per entry of the method being compiled; `depth` counts methods inlined around it.
record CallSite(Invoke invoke, double frequency, int depth, int sequence) {
  static final Comparator<CallSite> MOST_FREQUENT_FIRST =
      Comparator.comparingDouble((CallSite site) -> -site.frequency).thenComparingInt(CallSite::sequence);
}
