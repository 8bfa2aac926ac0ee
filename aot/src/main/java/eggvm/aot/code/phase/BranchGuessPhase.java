package eggvm.aot.code.phase;

import java.util.Optional;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.GraphState;
import jdk.graal.compiler.nodes.IfNode;
import jdk.graal.compiler.nodes.ProfileData.BranchProbabilityData;
import jdk.graal.compiler.nodes.ProfileData.ProfileSource;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.cfg.ControlFlowGraph;
import jdk.graal.compiler.nodes.cfg.ControlFlowGraphBuilder;
import jdk.graal.compiler.phases.Phase;

/// Probabilities where no profile is: loops go round, and nobody throws (after Ball and Larus, Branch Prediction for Free, 1993).
public final class BranchGuessPhase extends Phase {
  private static final double LEAVES_LOOP = 0.1;
  private static final double THROWS = 1e-6;

  @Override
  public Optional<NotApplicable> notApplicableTo(GraphState state) { return ALWAYS_APPLICABLE; }

  @Override
  protected void run(StructuredGraph graph) {
    if (!graph.hasNode(IfNode.TYPE)) return;
    ControlFlowGraph cfg = new ControlFlowGraphBuilder(graph).connectBlocks(true).computeLoops(true).build();
    ThrowingPaths throwing = new ThrowingPaths(cfg);
    for (IfNode branch : graph.getNodes(IfNode.TYPE)) {
      if (branch.profileSource() == ProfileSource.UNKNOWN) guess(branch, cfg, throwing);
    }
  }

  private static void guess(IfNode branch, ControlFlowGraph cfg, ThrowingPaths throwing) {
    boolean trueThrows = throwing.contains(branch.trueSuccessor());
    boolean falseThrows = throwing.contains(branch.falseSuccessor());
    if (trueThrows != falseThrows) {
      set(branch, trueThrows ? THROWS : 1 - THROWS);
      return;
    }
    boolean trueStays = staysInLoop(branch, branch.trueSuccessor(), cfg);
    boolean falseStays = staysInLoop(branch, branch.falseSuccessor(), cfg);
    if (trueStays != falseStays) set(branch, trueStays ? 1 - LEAVES_LOOP : LEAVES_LOOP);
  }

  private static void set(IfNode branch, double trueProbability) {
    branch.setTrueSuccessorProbability(BranchProbabilityData.create(trueProbability, ProfileSource.INFERRED));
  }

  private static boolean staysInLoop(IfNode branch, AbstractBeginNode successor, ControlFlowGraph cfg) {
    var loop = cfg.blockFor(branch).getLoop();
    if (loop == null) return false;
    for (var inner = cfg.blockFor(successor).getLoop(); inner != null; inner = inner.getParent()) if (inner == loop) return true;
    return false;
  }
}
