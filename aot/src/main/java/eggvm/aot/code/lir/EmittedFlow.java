package eggvm.aot.code.lir;

import eggvm.aot.code.PageSteps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.lir.LIR;
import jdk.graal.compiler.lir.StandardOp;

/// How control goes through a method's code, once that has its place. Blocks are numbered as they stand; `starts` has the end of the code behind them, `times` is per call of the method.
record EmittedFlow(int[] starts, double[] times, List<Jump> jumps) {
  /// From the end of one block to the start of another, or of the same; also when the other follows.
  record Jump(int from, int to, double times) {}

  /// `endOffset`: of the code.
  static EmittedFlow of(LIR code, TailCopies copies, int endOffset) {
    int[] order = blocks(code);
    Map<BasicBlock<?>, Integer> numbers = new HashMap<>();
    for (int i = 0; i < order.length; i++) numbers.put(code.getBlockById(order[i]), i);
    int[] starts = new int[order.length + 1];
    double[] times = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      starts[i] = label(code, order[i]).getLabel().position();
      times[i] = code.getBlockById(order[i]).getRelativeFrequency();
    }
    // The prologue stands before the first label.
    starts[0] = 0;
    starts[order.length] = endOffset;
    copies.copied().forEach((from, copied) -> times[numbers.get(copied)] -= from.getRelativeFrequency());
    List<Jump> jumps = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      times[i] = Math.max(0, times[i]);
      BasicBlock<?> block = code.getBlockById(order[i]);
      BasicBlock<?> tail = copies.copied().getOrDefault(block, block);
      for (int s = 0; s < tail.getSuccessorCount(); s++) jumps.add(new Jump(i, numbers.get(tail.getSuccessorAt(s)), times[i] * Shares.of(tail, s)));
    }
    return new EmittedFlow(starts, times, jumps);
  }

  /// Numbers of the compiler's, in the order of the code.
  static int[] blocks(LIR code) { return Arrays.stream(code.codeEmittingOrder()).filter(id -> !LIR.isBlockDeleted(id)).toArray(); }

  static StandardOp.LabelOp label(LIR code, int id) { return (StandardOp.LabelOp) code.getLIRforBlock(code.getBlockById(id)).getFirst(); }

  int size() { return times.length; }

  int bytes(int block) { return starts[block + 1] - starts[block]; }

  PageSteps steps() {
    PageSteps.Counter counter = new PageSteps.Counter();
    for (int block = 0; block < size(); block++) counter.jump(starts[block] + 1, starts[block + 1] - 1, times[block]);
    for (Jump jump : jumps) counter.jump(starts[jump.from() + 1], starts[jump.to()], jump.times());
    return counter.done();
  }
}
