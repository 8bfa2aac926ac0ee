package eggvm.aot.code.inline;

import java.util.LinkedHashMap;
import java.util.Map;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.InvokeWithExceptionNode;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.cfg.ControlFlowGraph;
import jdk.graal.compiler.nodes.cfg.ControlFlowGraphBuilder;
import jdk.graal.compiler.nodes.java.MethodCallTargetNode;

/// A callee's graph, parsed and simplified by itself, and how often each of its calls runs per call of it. Copied where it is inlined, never changed.
record Body(StructuredGraph graph, Map<FixedNode, Double> frequencies) {
  static Body of(StructuredGraph graph) { return new Body(graph, frequenciesIn(graph)); }

  /// How often each call runs per entry of the graph, in the order of the nodes.
  static Map<FixedNode, Double> frequenciesIn(StructuredGraph graph) {
    Map<FixedNode, Double> found = new LinkedHashMap<>();
    if (!graph.hasNode(MethodCallTargetNode.TYPE)) return found;
    ControlFlowGraph cfg =
        new ControlFlowGraphBuilder(graph).connectBlocks(true).computeLoops(true).computeFrequency(true).build();
    for (InvokeWithExceptionNode call : graph.getNodes().filter(InvokeWithExceptionNode.class)) {
      found.put(call, cfg.blockFor(call).getRelativeFrequency());
    }
    return found;
  }
}
