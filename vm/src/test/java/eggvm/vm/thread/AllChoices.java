package eggvm.vm.thread;

import java.util.Arrays;

/// Every sequence of choices there is, one after the other, the last choice changing fastest.
final class AllChoices implements Choices {
  private int[] taken = new int[64];
  private int[] bounds = new int[64];
  /// Choices of this run, those of the last one included that are taken again.
  private int length;
  private int position;

  @Override
  public int next(int bound) {
    if (position == length) append(bound);
    if (bounds[position] != bound) throw new IllegalStateException("the same choices led elsewhere");
    return taken[position++];
  }

  private void append(int bound) {
    if (length == taken.length) {
      taken = Arrays.copyOf(taken, 2 * length);
      bounds = Arrays.copyOf(bounds, 2 * length);
    }
    taken[length] = 0;
    bounds[length++] = bound;
  }

  /// Turns to the next sequence; false when that was the last.
  boolean advance() {
    length = position;
    position = 0;
    while (length > 0 && taken[length - 1] + 1 == bounds[length - 1]) length--;
    if (length > 0) taken[length - 1]++;
    return length > 0;
  }

  @Override
  public String toString() { return Arrays.toString(Arrays.copyOf(taken, position)); }
}
