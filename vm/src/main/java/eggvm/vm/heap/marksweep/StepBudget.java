package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Machine;

/// How long a step of a [Cycle] may take.
public final class StepBudget {
  private StepBudget() {}

  private static final int CELLS_PER_LOOK = 512;

  private static final long EXTENSION_NANOS = 15_000_000;

  private static long deadlineNanos;
  private static int maxCells, cells;

  /// `maxCells` above all for tests, whose clock stands still.
  public static void set(long deadline, int cellLimit) {
    deadlineNanos = deadline;
    maxCells = cellLimit;
    cells = 0;
  }

  /// Scanning is done; what has changed meanwhile should be seen in one go.
  static void extend() {
    deadlineNanos += EXTENSION_NANOS;
    cells = 0;
  }

  /// Asked after more work than a few hundred cells.
  static boolean isOver() { return cells >= maxCells || Machine.current().nanoTime() >= deadlineNanos; }

  /// Asked once for each cell, or for each eight cards.
  static boolean isSpent() {
    cells++;
    return cells >= maxCells || (cells & CELLS_PER_LOOK - 1) == 0 && Machine.current().nanoTime() >= deadlineNanos;
  }
}
