package eggvm.aot.code.inline;

import eggvm.aot.graph.VmMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The callees that one thread inlined last, so that a popular one is parsed once and not at each of its calls. For one thread, as graphs are.
final class Bodies {
  /// Some ten megabytes.
  private static final int MAX_NODES = 60_000;

  private final LinkedHashMap<VmMethod, Body> recent = new LinkedHashMap<>(64, 0.75f, true);
  private int nodes;

  Body of(VmMethod method, Function<VmMethod, Body> parser) {
    Body known = recent.get(method);
    if (known != null) return known;
    Body body = parser.apply(method);
    recent.put(method, body);
    nodes += body.graph().getNodeCount();
    var oldest = recent.entrySet().iterator();
    while (nodes > MAX_NODES && recent.size() > 1) {
      Map.Entry<VmMethod, Body> least = oldest.next();
      nodes -= least.getValue().graph().getNodeCount();
      oldest.remove();
    }
    return body;
  }
}
