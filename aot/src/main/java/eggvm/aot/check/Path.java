package eggvm.aot.check;

import eggvm.aot.code.CompiledMethod;
import eggvm.aot.graph.VmMethod;
import java.util.List;
import java.util.stream.Collectors;

/// Places in source, for people: `a.A.f:12 > b.B.g:30`.
final class Path {
  private Path() {}

  static String text(List<CompiledMethod.Frame> path) { return path.stream().map(Path::text).collect(Collectors.joining(" > ")); }

  static String text(CompiledMethod.Frame frame) { return name(frame.method()) + (frame.line() > 0 ? ":" + frame.line() : ""); }

  static String name(VmMethod method) { return method.owner().toClassName() + "." + method.getName(); }
}
