package eggvm.aot.check;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.graph.VmMethod;
import java.util.ArrayList;
import java.util.List;

/// A method, the caller that was first seen to lead to it, and the place of that call. `caller` is null for a root.
record Visit(VmMethod method, Visit caller, List<CompiledMethod.Frame> site) {
  VmMethod root() { return caller == null ? method : caller.root(); }

  /// From the root to a place in this method, inlined calls included.
  List<CompiledMethod.Frame> path(List<CompiledMethod.Frame> place) {
    List<CompiledMethod.Frame> path = caller == null ? new ArrayList<>() : caller.path(site);
    path.addAll(place.reversed());
    return path;
  }
}
