package eggvm.aot.debuginfo;

import eggvm.aot.code.SourceTable;
import java.util.ArrayList;
import java.util.List;

/// Which calls were inlined into which, without those of which no instruction is left.
final class CallTree {
  private final Ranges[] ranges;
  private final List<List<Integer>> into = new ArrayList<>();

  CallTree(DebugInfo.Method method) {
    SourceTable table = method.compiled().source();
    ranges = Ranges.of(table, method.bytes());
    for (SourceTable.Scope scope : table.scopes()) {
      int index = into.size();
      into.add(new ArrayList<>());
      if (scope.parent() >= 0 && ranges[index].count() > 0) into.get(scope.parent()).add(index);
    }
  }

  /// Indices of the scopes that are directly in a scope.
  List<Integer> into(int scope) { return into.get(scope); }

  Ranges ranges(int scope) { return ranges[scope]; }
}
