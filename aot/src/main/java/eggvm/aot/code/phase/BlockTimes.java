package eggvm.aot.code.phase;

import java.util.Comparator;
import java.util.List;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.core.common.cfg.CFGLoop;

/// Executions of blocks per execution of the first, from what share of them goes on to which successor. A loop counts as 1 / (1 - what comes back) rounds, the innermost first.
final class BlockTimes<B extends BasicBlock<B>> {
  /// Of a loop that nothing ends.
  static final double MOST_ROUNDS = 1e7;

  interface Shares<B> {
    /// Of the executions of `block`, those that go on to its successor of this number.
    double of(B block, int successor);
  }

  private final B[] blocks;
  private final Shares<B> shares;
  /// By block: of a loop's header, how often it runs per entry of the loop.
  private final double[] rounds;
  private final double[] times;

  private BlockTimes(B[] blocks, Shares<B> shares) {
    this.blocks = blocks;
    this.shares = shares;
    rounds = new double[blocks.length];
    times = new double[blocks.length];
  }

  /// `blocks` in reverse postorder, which is that of their numbers.
  static <B extends BasicBlock<B>> double[] of(B[] blocks, List<CFGLoop<B>> loops, Shares<B> shares) { return new BlockTimes<>(blocks, shares).count(loops); }

  private double[] count(List<CFGLoop<B>> loops) {
    List<CFGLoop<B>> innerFirst = loops.stream().sorted(Comparator.comparing((CFGLoop<B> loop) -> -loop.getDepth())).toList();
    for (CFGLoop<B> loop : innerFirst) rounds[loop.getHeader().getId()] = rounds(loop);
    for (B block : blocks) {
      double entries = block == blocks[0] ? 1 : arriving(block);
      times[block.getId()] = block.isLoopHeader() ? entries * rounds[block.getId()] : entries;
    }
    return times;
  }

  /// Per entry of the loop; those of the loops in it are known.
  private double rounds(CFGLoop<B> loop) {
    B header = loop.getHeader();
    double back = 0;
    for (B block : loop.getBlocks().stream().sorted(Comparator.comparing(BasicBlock::getId)).toList()) {
      double entries = block == header ? 1 : arriving(block);
      times[block.getId()] = block != header && block.isLoopHeader() ? entries * rounds[block.getId()] : entries;
      for (int i = 0; i < block.getSuccessorCount(); i++) if (block.getSuccessorAt(i) == header) back += times[block.getId()] * shares.of(block, i);
    }
    return 1 / Math.max(1 - back, 1 / MOST_ROUNDS);
  }

  /// Not by a way back.
  private double arriving(B block) {
    double sum = 0;
    for (int p = 0; p < block.getPredecessorCount(); p++) {
      B from = block.getPredecessorAt(p);
      if (block.isLoopHeader() && from.isLoopEnd()) continue;
      for (int i = 0; i < from.getSuccessorCount(); i++) if (from.getSuccessorAt(i) == block) sum += times[from.getId()] * shares.of(from, i);
    }
    return sum;
  }
}
