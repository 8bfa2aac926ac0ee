package eggvm.aot.debuginfo;

import eggvm.aot.code.SourceTable;
import java.util.Arrays;

/// The pieces of code of one scope and what was inlined into it; offsets from the start of the method, ascending.
final class Ranges {
  private int[] bounds = new int[2];
  private int size;

  /// For each scope of the table.
  static Ranges[] of(SourceTable table, int codeBytes) {
    Ranges[] all = new Ranges[table.scopes().size()];
    Arrays.setAll(all, i -> new Ranges());
    for (int row = 0; row < table.rows(); row++) {
      int end = row + 1 < table.rows() ? table.offsets()[row + 1] : codeBytes;
      for (int scope = table.scopeOf()[row]; scope >= 0; scope = table.scopes().get(scope).parent()) {
        all[scope].add(table.offsets()[row], end);
      }
    }
    return all;
  }

  private void add(int start, int end) {
    if (size > 0 && bounds[size - 1] == start) {
      bounds[size - 1] = end;
      return;
    }
    if (size == bounds.length) bounds = Arrays.copyOf(bounds, 2 * size);
    bounds[size++] = start;
    bounds[size++] = end;
  }

  int count() { return size / 2; }

  int start(int i) { return bounds[2 * i]; }

  int end(int i) { return bounds[2 * i + 1]; }
}
