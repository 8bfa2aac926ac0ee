package eggvm.aot.code;

import eggvm.aot.graph.VmMethod;
import java.util.List;

/// Where the instructions of one method come from. Row i stands for the bytes from `offsets[i]` to the next row; the lines are those of
/// `scopes.get(scopeOf[i])`. Scope 0 is the method itself, the others are calls that were inlined into an earlier scope.
/// Plain arrays: a large image has a million rows.
public record SourceTable(int[] offsets, int[] lines, int[] scopeOf, List<Scope> scopes) {

  /// `parent` is an index, -1 for the method itself; `callLine` is in the parent, 0 when unknown.
  public record Scope(VmMethod method, int parent, int callLine) {}

  public int rows() { return offsets.length; }
}
