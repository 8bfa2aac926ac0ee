package eggvm.aot.code;

import eggvm.aot.graph.VmMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.graal.compiler.code.SourceMapping;
import jdk.graal.compiler.graph.NodeSourcePosition;

/// Compresses the compiler's mappings, one per instruction, into rows.
final class SourceTableBuilder {
  private static final int METHOD = 0;

  private final List<SourceTable.Scope> scopes = new ArrayList<>();
  private final Map<SourceTable.Scope, Integer> indices = new HashMap<>();
  private int[] offsets = new int[16];
  private int[] lines = new int[16];
  private int[] scopeOf = new int[16];
  private int rows;

  private SourceTableBuilder(VmMethod method) {
    scope(new SourceTable.Scope(method, -1, 0));
    row(0, method.lineAt(0), METHOD);
  }

  /// `mappings` in order of their start.
  static SourceTable build(VmMethod method, SourceMapping[] mappings) {
    SourceTableBuilder builder = new SourceTableBuilder(method);
    for (SourceMapping mapping : mappings) {
      if (mapping.getStartOffset() < mapping.getEndOffset()) builder.add(mapping.getStartOffset(), mapping.getSourcePosition());
    }
    return builder.table();
  }

  private void add(int offset, NodeSourcePosition from) {
    NodeSourcePosition position = visible(from);
    int line = position == null ? 0 : line(position);
    if (line != 0) row(offset, line, scopeOf(position));
  }

  /// Snippets are no source.
  private static NodeSourcePosition visible(NodeSourcePosition from) {
    NodeSourcePosition position = from;
    while (position != null && ((VmMethod) position.getMethod()).owner().isHost()) position = position.getCaller();
    return position;
  }

  private static int line(NodeSourcePosition position) {
    return ((VmMethod) position.getMethod()).lineAt(position.getBCI());
  }

  private int scopeOf(NodeSourcePosition position) {
    NodeSourcePosition caller = visible(position.getCaller());
    if (caller == null) return METHOD;
    return scope(new SourceTable.Scope((VmMethod) position.getMethod(), scopeOf(caller), line(caller)));
  }

  private int scope(SourceTable.Scope scope) {
    Integer known = indices.putIfAbsent(scope, scopes.size());
    if (known != null) return known;
    scopes.add(scope);
    return scopes.size() - 1;
  }

  private void row(int offset, int line, int scope) {
    if (rows > 0 && lines[rows - 1] == line && scopeOf[rows - 1] == scope) return;
    if (rows > 0 && offsets[rows - 1] == offset) rows--;
    if (rows == offsets.length) grow();
    offsets[rows] = offset;
    lines[rows] = line;
    scopeOf[rows++] = scope;
  }

  private void grow() {
    offsets = Arrays.copyOf(offsets, 2 * rows);
    lines = Arrays.copyOf(lines, 2 * rows);
    scopeOf = Arrays.copyOf(scopeOf, 2 * rows);
  }

  private SourceTable table() {
    return new SourceTable(Arrays.copyOf(offsets, rows), Arrays.copyOf(lines, rows), Arrays.copyOf(scopeOf, rows), List.copyOf(scopes));
  }
}
