package eggvm.aot.code.lir;

import eggvm.aot.code.PageSteps;
import java.util.Arrays;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.lir.LIR;
import jdk.graal.compiler.lir.StandardOp;

/// How control goes through a method's code, once that has its place: within each block, and from block to block.
final class EmittedSteps {
  private EmittedSteps() {}

  /// `endOffset`: of the code.
  static PageSteps of(LIR code, int endOffset) {
    PageSteps.Counter counter = new PageSteps.Counter();
    int[] order = Arrays.stream(code.codeEmittingOrder()).filter(id -> !LIR.isBlockDeleted(id)).toArray();
    for (int i = 0; i < order.length; i++) {
      BasicBlock<?> block = code.getBlockById(order[i]);
      int start = start(code, block);
      int end = i + 1 < order.length ? start(code, code.getBlockById(order[i + 1])) : endOffset;
      counter.jump(start + 1, end - 1, block.getRelativeFrequency());
      for (int s = 0; s < block.getSuccessorCount(); s++) {
        counter.jump(end, start(code, block.getSuccessorAt(s)), block.getRelativeFrequency() * block.getSuccessorProbabilityAt(s));
      }
    }
    return counter.done();
  }

  private static int start(LIR code, BasicBlock<?> block) { return ((StandardOp.LabelOp) code.getLIRforBlock(block).getFirst()).getLabel().position(); }
}
