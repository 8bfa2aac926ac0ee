package eggvm.aot.debuginfo;

import eggvm.aot.graph.VmMethod;
import java.util.LinkedHashMap;
import java.util.Map;

/// The files of one unit, numbered from 1.
final class Files {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  int numberOf(VmMethod method) {
    String file = Names.file(method.owner());
    Integer known = numbers.putIfAbsent(file, numbers.size() + 1);
    return known == null ? numbers.size() : known;
  }

  Iterable<String> names() { return numbers.keySet(); }
}
