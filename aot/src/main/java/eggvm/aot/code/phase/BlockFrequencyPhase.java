package eggvm.aot.code.phase;

import java.util.Optional;
import jdk.graal.compiler.nodes.GraphState;
import jdk.graal.compiler.nodes.IfNode;
import jdk.graal.compiler.nodes.ProfileData.ProfileSource;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.WithExceptionNode;
import jdk.graal.compiler.nodes.cfg.ControlFlowGraph;
import jdk.graal.compiler.nodes.cfg.HIRBlock;
import jdk.graal.compiler.phases.Phase;

/// How often blocks run per call of the method, for all that comes after the graph: registers, order of blocks, pages. The stock compiler takes one call in 100,000 to end in an exception and one check in some thousands to
/// fail, so that a loop of 40,000 rounds with a hundred of them in each seemed to run 140 times, and most of it hardly ever.
public final class BlockFrequencyPhase extends Phase {
  private static final double ERROR = 1e-9;

  @Override
  public Optional<NotApplicable> notApplicableTo(GraphState state) { return ALWAYS_APPLICABLE; }

  /// The schedule stays as it is.
  @Override
  protected void run(StructuredGraph graph) {
    ControlFlowGraph cfg = graph.getLastSchedule().getCFG();
    ThrowingPaths throwing = new ThrowingPaths(cfg);
    double[] times = BlockTimes.of(cfg.reversePostOrder(), cfg.getLoops(), (block, successor) -> share(block, successor, throwing));
    for (HIRBlock block : cfg.getBlocks()) block.setRelativeFrequency(times[block.getId()]);
  }

  private static double share(HIRBlock block, int successor, ThrowingPaths throwing) {
    if (block.getEndNode() instanceof WithExceptionNode attempt) return share(block.getSuccessorAt(successor).getBeginNode() != attempt.next());
    if (block.getEndNode() instanceof IfNode branch && branch.profileSource() != ProfileSource.PROFILED) {
      boolean trueThrows = throwing.contains(branch.trueSuccessor());
      boolean isTrue = block.getSuccessorAt(successor).getBeginNode() == branch.trueSuccessor();
      if (trueThrows != throwing.contains(branch.falseSuccessor())) return share(isTrue == trueThrows);
    }
    return block.getSuccessorProbabilityAt(successor);
  }

  private static double share(boolean isError) { return isError ? ERROR : 1 - ERROR; }
}
