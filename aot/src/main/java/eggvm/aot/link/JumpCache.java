package eggvm.aot.link;

import eggvm.aot.code.CompiledMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// QEMU's cache of the code that jumps lead to: 64 places to a page, one entry each. Two targets that take turns in one place are looked for in a table of all code each time, which takes several times as long.
/// Source: QEMU 7.2, accel/tcg/tb-hash.h.
final class JumpCache {
  static final double LOOKUPS_PER_MISS = 4;
  /// Of two targets that take turns in one place, for each time that both are looked for.
  private static final double MISSES = 2;

  private static final int PAGE_SHIFT = 12;
  private static final int HALF_BITS = 6;
  private static final int HALF = (1 << HALF_BITS) - 1;

  private record Target(int offset, double times) {}

  private final long base;
  private final Executions executions;
  private final double[] taken = new double[1 << 2 * HALF_BITS];
  private final Map<CompiledMethod, List<Target>> targets = new HashMap<>();

  /// `base`: address of `.text`.
  JumpCache(long base, Executions executions) {
    this.base = base;
    this.executions = executions;
  }

  static int placeOf(long address) {
    long mixed = address ^ address >>> PAGE_SHIFT - HALF_BITS;
    return (int) (mixed >>> PAGE_SHIFT - HALF_BITS & HALF << HALF_BITS | mixed & HALF);
  }

  /// At most so many, if the method begins at this offset in `.text`.
  double misses(CompiledMethod method, int start) {
    List<Target> all = targets(method);
    double sum = 0;
    for (Target target : all) sum += meet(start, target);
    for (Target target : all) taken[place(start, target)] -= target.times();
    return sum;
  }

  void add(CompiledMethod method, int start) {
    for (Target target : targets(method)) meet(start, target);
  }

  private double meet(int start, Target target) {
    int place = place(start, target);
    double misses = MISSES * Math.min(taken[place], target.times());
    taken[place] += target.times();
    return misses;
  }

  private int place(int start, Target target) { return placeOf(base + start + target.offset()); }

  /// The method's start, and where its calls return to.
  private List<Target> targets(CompiledMethod method) { return targets.computeIfAbsent(method, this::find); }

  private List<Target> find(CompiledMethod method) {
    double calls = executions.of(method.method());
    List<Target> found = new ArrayList<>();
    if (executions.areGuessed()) return found;
    add(found, 0, calls);
    for (CompiledMethod.Call call : method.calls()) add(found, call.returnOffset(), calls * call.frequency());
    return found;
  }

  private void add(List<Target> found, int offset, double times) {
    if (times * MISSES * LOOKUPS_PER_MISS >= executions.many()) found.add(new Target(offset, times));
  }
}
