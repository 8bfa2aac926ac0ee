package eggvm.aot.code.phase;

import jdk.graal.compiler.nodes.cfg.ControlFlowGraph;
import jdk.graal.compiler.nodes.loop.DefaultLoopPolicies;
import jdk.graal.compiler.nodes.loop.Loop;
import jdk.graal.compiler.nodes.spi.CoreProviders;

/// Without deoptimisation only a peeled first round can prove checks that do not depend on the counter, so every small inner
/// loop is peeled, also one that is most of the loop around it.
public final class VmLoopPolicies extends DefaultLoopPolicies {
  private static final int SMALL_LOOP_NODES = 120;
  private static final int SMALL_GRAPH_NODES = 3000;
  private static final double MIN_ENTRIES = 0.35;

  @Override
  public boolean shouldPeel(Loop loop, ControlFlowGraph cfg, CoreProviders providers, int peelingIteration) {
    if (super.shouldPeel(loop, cfg, providers, peelingIteration)) return true;
    return peelingIteration == 0
        && loop.getCFGLoop().getChildren().isEmpty()
        && loop.size() <= SMALL_LOOP_NODES
        && cfg.graph.getNodeCount() <= SMALL_GRAPH_NODES
        && cfg.blockFor(loop.loopBegin().forwardEnd()).getRelativeFrequency() >= MIN_ENTRIES;
  }
}
