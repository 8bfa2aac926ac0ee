package eggvm.aot.code;

import eggvm.aot.graph.CodeProfile;
import eggvm.aot.graph.VmMethod;

/// How often a call of a method steps from one page of code to another within the method, by where in a page the method begins. Emulators look the next piece of code
/// up at each such step, and real processors may miss in their instruction TLB.
public final class PageSteps {
  public static final int PAGE_BYTES = 4096;
  /// Methods begin at multiples of this.
  public static final int ALIGNMENT = 16;

  /// Of a method whose steps nobody has counted, or that makes none.
  public static final PageSteps NONE = new PageSteps(new float[PAGE_BYTES / ALIGNMENT], 0);

  /// Per call of a method that nobody has counted: steps that are worth bytes.
  public static final double MANY = 8;

  private final float[] byStart;
  private final double always;

  private PageSteps(float[] byStart, double always) {
    this.byStart = byStart;
    this.always = always;
  }

  /// Whether so many steps, or executions of a block, per call of the method are worth bytes.
  public static boolean areMany(VmMethod method, double steps) {
    CodeProfile profile = method.profile();
    if (!profile.isKnown()) return steps >= MANY;
    return steps * profile.likelyCalls() >= method.owner().universe().profile().hotExecutions();
  }

  /// `start`: offset in `.text`, a multiple of [#ALIGNMENT]. Returns steps per call of the method, as far as the compiler can tell.
  public double from(int start) { return byStart[start % PAGE_BYTES / ALIGNMENT]; }

  /// From the best start; here also those that are made wherever the method begins.
  public double least() {
    double least = byStart[0];
    for (float steps : byStart) least = Math.min(least, steps);
    return least + always;
  }

  /// From the worst start.
  public double most() {
    double most = 0;
    for (float steps : byStart) most = Math.max(most, steps);
    return most;
  }

  /// Adds up jumps of one method.
  public static final class Counter {
    private final float[] byStart = new float[PAGE_BYTES / ALIGNMENT];
    private double always;

    /// Control goes from the instruction that ends at `from` to that at `to` so many times; both are offsets in the method. A jump over more than a page steps wherever the
    /// method begins.
    public void jump(int from, int to, double times) {
      int last = Math.max(0, from - 1);
      int low = Math.min(last, to);
      int high = Math.max(last, to);
      if (high - low >= PAGE_BYTES) {
        always += times;
        return;
      }
      // A page that begins within (low, high] of the method parts them.
      for (int place = low / ALIGNMENT * ALIGNMENT + ALIGNMENT; place <= high; place += ALIGNMENT) {
        byStart[(-place & (PAGE_BYTES - 1)) / ALIGNMENT] += (float) times;
      }
    }

    /// Nothing may be counted any more.
    public PageSteps done() { return new PageSteps(byStart, always); }
  }
}
