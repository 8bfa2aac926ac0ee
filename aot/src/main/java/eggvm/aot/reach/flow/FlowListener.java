package eggvm.aot.reach.flow;

import eggvm.aot.graph.VmType;
import java.util.Set;

@FunctionalInterface
public interface FlowListener {
  /// A value of one of the types `from` comes to a place that is declared as `to`. May be told several times.
  void flows(Set<VmType> from, VmType to);
}
