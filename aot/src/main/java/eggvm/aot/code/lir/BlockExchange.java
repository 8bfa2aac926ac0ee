package eggvm.aot.code.lir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Moves single blocks from page to page, or two in each other's place, as long as that spares steps between pages (Kernighan and Lin, 1970).
final class BlockExchange {
  private static final int MAX_ROUNDS = 40;
  /// Of all steps, what a move must spare.
  private static final double LEAST_SHARE = 1e-6;

  private final EmittedFlow flow;
  private final int[] page;
  private final int[] left;
  private final List<Map<Integer, Double>> steps = new ArrayList<>();
  private final double least;

  /// `page`: by block, -1 for one that has no place yet. `left`: bytes left, by page. Both are changed.
  BlockExchange(EmittedFlow flow, int[] page, int[] left) {
    this.flow = flow;
    this.page = page;
    this.left = left;
    for (int block = 0; block < flow.size(); block++) steps.add(new HashMap<>());
    double all = 0;
    for (EmittedFlow.Jump jump : flow.jumps()) {
      if (jump.from() == jump.to()) continue;
      steps.get(jump.from()).merge(jump.to(), jump.times(), Double::sum);
      steps.get(jump.to()).merge(jump.from(), jump.times(), Double::sum);
      all += jump.times();
    }
    least = all * LEAST_SHARE;
  }

  void run() {
    boolean isBetter = true;
    for (int round = 0; round < MAX_ROUNDS && isBetter; round++) {
      isBetter = false;
      for (int block = 0; block < page.length; block++) isBetter |= page[block] >= 0 && improve(block);
    }
  }

  private boolean improve(int block) {
    double[] to = stepsTo(block);
    int best = -1;
    int instead = -1;
    double most = least;
    for (int target = 0; target < left.length; target++) {
      double gain = to[target] - to[page[block]];
      if (target == page[block] || gain <= most) continue;
      if (left[target] >= flow.bytes(block)) {
        best = target;
        instead = -1;
        most = gain;
        continue;
      }
      for (int other = 0; other < page.length; other++) {
        if (page[other] != target || !canExchange(block, other)) continue;
        double[] others = stepsTo(other);
        double sum = gain + others[page[block]] - others[target] - 2 * steps.get(block).getOrDefault(other, 0.0);
        if (sum <= most) continue;
        best = target;
        instead = other;
        most = sum;
      }
    }
    if (best < 0) return false;
    if (instead >= 0) move(instead, page[block]);
    move(block, best);
    return true;
  }

  private boolean canExchange(int block, int other) {
    int more = flow.bytes(block) - flow.bytes(other);
    return left[page[other]] >= more && left[page[block]] >= -more;
  }

  private void move(int block, int target) {
    left[page[block]] += flow.bytes(block);
    left[target] -= flow.bytes(block);
    page[block] = target;
  }

  /// By page.
  private double[] stepsTo(int block) {
    double[] to = new double[left.length];
    for (var neighbour : steps.get(block).entrySet()) if (page[neighbour.getKey()] >= 0) to[page[neighbour.getKey()]] += neighbour.getValue();
    return to;
  }
}
