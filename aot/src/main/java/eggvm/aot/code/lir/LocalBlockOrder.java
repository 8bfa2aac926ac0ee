package eggvm.aot.code.lir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.core.common.cfg.CFGLoop;
import jdk.graal.compiler.core.common.cfg.CodeEmissionOrder;
import jdk.graal.compiler.options.OptionValues;

/// Blocks in the order of their code: what runs together stands together, and what hardly ever runs stands at the end of the method.
/// ```
///  path: a block, then its likeliest successor that is not placed, as long as that stays in the loop and is not cold
///  next: the hottest block of the innermost loop that a path has passed by; when none is left, outside the loop; then the cold ones
///  loop: its test behind its last block, when there is one way back only, so that each round jumps once
/// ```
/// Graal's own order places all of a loop before what surrounds it, its error paths too.
final class LocalBlockOrder<T extends BasicBlock<T>> implements CodeEmissionOrder<T> {
  /// Share of a loop's rounds, or of the method's calls.
  private static final double COLD = 0.02;

  private final T start;
  private final List<T> order;
  private final BitSet placed;
  private final BitSet queued;
  private final PriorityQueue<T> waiting =
      new PriorityQueue<>(
          Comparator.comparing((T block) -> isCold(block))
              .thenComparing(block -> isCold(block) ? 0 : -block.getLoopDepth())
              .thenComparing(block -> -block.getRelativeFrequency())
              .thenComparing(block -> block.getId()));

  LocalBlockOrder(int blocks, T start) {
    this.start = start;
    order = new ArrayList<>(blocks);
    placed = new BitSet(blocks);
    queued = new BitSet(blocks);
  }

  @Override
  public int[] computeCodeEmittingOrder(OptionValues options, ComputationTime time) {
    enqueue(start);
    while (!waiting.isEmpty()) follow(waiting.remove());
    return order.stream().mapToInt(BasicBlock::getId).toArray();
  }

  static <T extends BasicBlock<T>> boolean isCold(T block) {
    CFGLoop<T> loop = block.getLoop();
    double usual = loop == null ? 1 : loop.getHeader().getRelativeFrequency();
    return block.getRelativeFrequency() < COLD * usual;
  }

  private void enqueue(T block) {
    if (queued.get(block.getId())) return;
    queued.set(block.getId());
    waiting.add(block);
  }

  private void follow(T first) {
    for (T block = first; block != null && !placed.get(block.getId()); ) {
      if (!isTestedAtEnd(block)) {
        if (block.isLoopHeader()) block.setAlign(true);
        place(block);
      }
      if (block.isLoopEnd()) endLoop(block);
      T next = likeliest(block);
      if (next != null) queued.set(next.getId());
      for (int i = 0; i < block.getSuccessorCount(); i++) enqueue(block.getSuccessorAt(i));
      block = next;
    }
  }

  private void place(T block) {
    order.add(block);
    placed.set(block.getId());
  }

  /// The loop's test behind its last block; the jump back goes to what follows the test.
  private void endLoop(T end) {
    T header = end.getLoop().getHeader();
    if (placed.get(header.getId()) || !isTestedAtEnd(header)) return;
    place(header);
    for (int i = 0; i < header.getSuccessorCount(); i++) {
      T successor = header.getSuccessorAt(i);
      if (successor.getLoopDepth() == end.getLoopDepth() && successor != end) successor.setAlign(true);
    }
  }

  /// Null: the path ends here.
  private T likeliest(T block) {
    T best = null;
    double most = -1;
    for (int i = 0; i < block.getSuccessorCount(); i++) {
      T successor = block.getSuccessorAt(i);
      double share = Shares.of(block, i);
      if (placed.get(successor.getId()) || successor.getLoopDepth() < block.getLoopDepth() || share <= most) continue;
      if (isCold(successor) && !isCold(block)) continue;
      best = successor;
      most = share;
    }
    return best;
  }

  private static <T extends BasicBlock<T>> boolean isTestedAtEnd(T block) {
    if (!block.isLoopHeader() || block.isLoopEnd() || block.numBackedges() != 1) return false;
    for (int i = 0; i < block.getPredecessorCount(); i++) {
      T predecessor = block.getPredecessorAt(i);
      if (predecessor.isLoopEnd() && predecessor.getLoop().getHeader() == block) return !isCold(predecessor);
    }
    return false;
  }
}
