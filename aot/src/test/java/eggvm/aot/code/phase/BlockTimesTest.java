package eggvm.aot.code.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.aot.code.lir.FlowBlock;
import java.util.List;
import jdk.graal.compiler.core.common.cfg.CFGLoop;
import org.junit.jupiter.api.Test;

class BlockTimesTest {
  private static double[] times(List<CFGLoop<FlowBlock>> loops, FlowBlock... blocks) {
    return BlockTimes.of(blocks, loops, FlowBlock::getSuccessorProbabilityAt);
  }

  @Test
  void whatPartsAndMeetsAgainCountsOnce() {
    FlowBlock start = new FlowBlock(0, 0, null);
    FlowBlock left = new FlowBlock(1, 0, null);
    FlowBlock right = new FlowBlock(2, 0, null);
    FlowBlock end = new FlowBlock(3, 0, null);
    start.to(left, 0.25).to(right, 0.75);
    left.to(end, 1);
    right.to(end, 1);
    double[] times = times(List.of(), start, left, right, end);
    assertEquals(0.25, times[1], 1e-12);
    assertEquals(1, times[3], 1e-12);
  }

  /// ```
  ///  0 ─▸ 1 ─▸ 2 ─▸ 2, 3     3 ─▸ 1, 4     3 ─▸ 5: error
  /// ```
  @Test
  void anErrorInALoopWithinALoopEndsItAsSeldomAsItHappens() {
    FlowBlock start = new FlowBlock(0, 0, null);
    FlowBlock outer = FlowBlock.header(1, 0, null);
    FlowBlock inner = FlowBlock.header(2, 0, outer.loop());
    FlowBlock latch = new FlowBlock(3, 0, outer.loop());
    FlowBlock end = new FlowBlock(4, 0, null);
    FlowBlock error = new FlowBlock(5, 0, null);
    start.to(outer, 1);
    outer.to(inner, 1);
    inner.to(inner, 0.98).to(latch, 0.02);
    latch.to(outer, 1 - 2.5e-5 - 1e-9).to(end, 2.5e-5).to(error, 1e-9);
    outer.loop().getBlocks().addAll(List.of(latch, outer, inner));
    inner.loop().getBlocks().add(inner);
    double[] times = times(List.of(outer.loop(), inner.loop()), start, outer, inner, latch, end, error);
    assertEquals(40_000, times[1], 3);
    assertEquals(2_000_000, times[2], 150);
    assertEquals(1, times[4] + times[5], 1e-9);
    assertEquals(4e-5, times[5], 1e-7);
  }

  @Test
  void aLoopThatNothingEndsHasALimit() {
    FlowBlock start = new FlowBlock(0, 0, null);
    FlowBlock header = FlowBlock.header(1, 0, null);
    start.to(header, 1);
    header.to(header, 1);
    header.loop().getBlocks().add(header);
    assertEquals(BlockTimes.MOST_ROUNDS, times(List.of(header.loop()), start, header)[1], 1);
  }
}
