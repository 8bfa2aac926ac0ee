package eggvm.aot.code.lir;

import jdk.graal.compiler.core.common.cfg.BasicBlock;

/// Of a block's executions, those that go on to each of its successors. When the stock compiler deletes an empty block, it gives the edge that led to it the probability of the first edge
/// (`HIRBlock.ModifiableBlock.delete` in 25.0.3), so only the first one can be taken as it is.
final class Shares {
  private Shares() {}

  static double of(BasicBlock<?> block, int successor) {
    double recorded = block.getSuccessorProbabilityAt(successor);
    if (successor == 0) return recorded;
    if (block.getSuccessorCount() == 2) return 1 - block.getSuccessorProbabilityAt(0);
    BasicBlock<?> target = block.getSuccessorAt(successor);
    boolean isOnlyWay = target.getPredecessorCount() == 1 && block.getRelativeFrequency() > 0;
    return isOnlyWay ? Math.min(1, target.getRelativeFrequency() / block.getRelativeFrequency()) : recorded;
  }
}
