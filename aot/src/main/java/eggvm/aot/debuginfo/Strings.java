package eggvm.aot.debuginfo;

import java.util.HashMap;
import java.util.Map;

/// `.debug_str`: each text once.
final class Strings {
  private final Bytes section = new Bytes();
  private final Map<String, Integer> offsets = new HashMap<>();

  int offsetOf(String text) {
    Integer known = offsets.putIfAbsent(text, section.size());
    if (known != null) return known;
    int offset = section.size();
    section.text(text);
    return offset;
  }

  byte[] bytes() { return section.toArray(); }
}
