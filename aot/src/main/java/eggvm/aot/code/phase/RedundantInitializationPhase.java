package eggvm.aot.code.phase;

import eggvm.aot.code.node.ClassInitializationNode;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.VmType;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.GraphState;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.cfg.ControlFlowGraph;
import jdk.graal.compiler.nodes.cfg.ControlFlowGraphBuilder;
import jdk.graal.compiler.nodes.cfg.HIRBlock;
import jdk.graal.compiler.phases.Phase;

/// Removes an initialisation check behind another of the same class or a subclass that must have returned.
public final class RedundantInitializationPhase extends Phase {
  @Override
  public Optional<NotApplicable> notApplicableTo(GraphState state) { return ALWAYS_APPLICABLE; }

  @Override
  protected void run(StructuredGraph graph) {
    if (graph.getNodes().filter(ClassInitializationNode.class).count() < 2) return;
    ControlFlowGraph cfg =
        new ControlFlowGraphBuilder(graph).connectBlocks(true).computeLoops(true).computeDominators(true).build();
    Set<ClassInitializationNode> redundant = new LinkedHashSet<>();
    visit(cfg.getStartBlock(), new HashSet<>(), redundant);
    for (ClassInitializationNode check : redundant) {
      // A handler that only an earlier one led to took it along.
      if (!check.isAlive()) continue;
      check.killExceptionEdge();
      AbstractBeginNode next = check.next();
      graph.removeSplitPropagate(check, next);
    }
  }

  /// `known`: classes whose check has returned on every path to this block.
  private static void visit(HIRBlock block, Set<VmType> known, Set<ClassInitializationNode> redundant) {
    Set<VmType> here = known;
    AbstractBeginNode begin = block.getBeginNode();
    if (begin.predecessor() instanceof ClassInitializationNode check && check.next() == begin && !redundant.contains(check)) {
      here = new HashSet<>(known);
      for (VmType t = typeOf(check); t != null; t = t.superType()) here.add(t);
    }
    FixedNode end = block.getEndNode();
    if (end instanceof ClassInitializationNode check && here.contains(typeOf(check))) redundant.add(check);
    for (HIRBlock child = block.getFirstDominated(); child != null; child = child.getDominatedSibling()) {
      visit(child, here, redundant);
    }
  }

  private static VmType typeOf(ClassInitializationNode check) {
    return (VmType) ((ObjectConstant) check.type().asConstant()).value();
  }
}
