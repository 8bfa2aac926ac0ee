package eggvm.aot.code.lir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jdk.graal.compiler.core.common.cfg.CodeEmissionOrder.ComputationTime;
import org.junit.jupiter.api.Test;

class LocalBlockOrderTest {
  private static final int BLOCKS = 60;

  @Test
  void theLikelyWayFallsThroughAndColdBlocksStandLast() {
    FlowBlock start = new FlowBlock(0, 1, null);
    FlowBlock error = new FlowBlock(1, 0.001, null);
    FlowBlock seldom = new FlowBlock(2, 0.2, null);
    FlowBlock usual = new FlowBlock(3, 0.799, null);
    FlowBlock end = new FlowBlock(4, 0.999, null);
    FlowBlock check = new FlowBlock(5, 0.999, null);
    start.to(error, 0.001).to(check, 0.999);
    check.to(seldom, 0.2).to(usual, 0.8);
    seldom.to(end, 1);
    usual.to(end, 1);
    assertArrayEquals(new int[] {0, 5, 3, 4, 2, 1}, order(start, 6));
  }

  /// ```
  ///  0 ▸ 1: test ─▸ 2 ─▸ 3 ─▸ 1      2 ─▸ 5: error
  ///        └─▸ 4
  /// ```
  @Test
  void aLoopIsTestedAtItsEndAndItsErrorsStandBehindWhatFollowsIt() {
    FlowBlock start = new FlowBlock(0, 1, null);
    FlowBlock header = FlowBlock.header(1, 11, null);
    FlowBlock first = new FlowBlock(2, 10, header.loop());
    FlowBlock last = new FlowBlock(3, 9.99, header.loop());
    FlowBlock after = new FlowBlock(4, 1, null);
    FlowBlock error = new FlowBlock(5, 0.01, header.loop());
    start.to(header, 1);
    header.to(first, 0.91).to(after, 0.09);
    first.to(last, 0.999).to(error, 0.001);
    last.to(header, 1);
    assertArrayEquals(new int[] {0, 2, 3, 1, 4, 5}, order(start, 6));
    assertTrue(first.isAligned());
    assertFalse(header.isAligned());
  }

  @Test
  void aLoopWithTwoWaysBackBeginsWithItsTest() {
    FlowBlock start = new FlowBlock(0, 1, null);
    FlowBlock header = FlowBlock.header(1, 11, null);
    FlowBlock left = new FlowBlock(2, 6, header.loop());
    FlowBlock right = new FlowBlock(3, 4, header.loop());
    FlowBlock after = new FlowBlock(4, 1, null);
    start.to(header, 1);
    header.to(left, 0.5).to(right, 0.4).to(after, 0.1);
    left.to(header, 1);
    right.to(header, 1);
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, order(start, 5));
    assertTrue(header.isAligned());
  }

  @Test
  void everyBlockStandsOnceTheFirstOneFirstAndColdOnesLast() {
    for (long seed = 0; seed < 1000; seed++) {
      List<FlowBlock> blocks = random(seed);
      int[] order = order(blocks.getFirst(), BLOCKS);
      assertEquals(0, order[0]);
      assertArrayEquals(IntStream.range(0, BLOCKS).toArray(), Arrays.stream(order).sorted().toArray(), "seed " + seed);
      List<Boolean> cold = Arrays.stream(order).mapToObj(id -> blocks.get(id).getRelativeFrequency() < 0.02).toList();
      assertEquals(cold.stream().filter(each -> !each).count() - 1, cold.lastIndexOf(false), "seed " + seed);
    }
  }

  /// Without loops; a hot block has a hot one before it, as flow has it.
  private static List<FlowBlock> random(long seed) {
    Random random = new Random(seed);
    List<FlowBlock> blocks = new ArrayList<>(List.of(new FlowBlock(0, 1, null)));
    for (int id = 1; id < BLOCKS; id++) {
      FlowBlock before = blocks.get(random.nextInt(id));
      double share = random.nextInt(4) == 0 ? 0.001 : random.nextDouble();
      FlowBlock block = new FlowBlock(id, before.getRelativeFrequency() * share, null);
      before.to(block, share);
      blocks.get(random.nextInt(id)).to(block, 0);
      blocks.add(block);
    }
    return blocks;
  }

  private static int[] order(FlowBlock start, int blocks) {
    return new LocalBlockOrder<>(blocks, start).computeCodeEmittingOrder(null, ComputationTime.AFTER_CONTROL_FLOW_OPTIMIZATIONS);
  }
}
