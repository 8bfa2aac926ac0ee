package eggvm.aot.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Byte strings one after the other, equal ones only once, those that are added most often first: their offsets are short varints.
final class FrequencyPool {
  private static final class Entry {
    final byte[] content;
    int uses;
    int offset;

    Entry(byte[] content) { this.content = content; }
  }

  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /// Returns a number for [#offset].
  int add(byte[] content) {
    int id = ids.computeIfAbsent(new String(content, StandardCharsets.ISO_8859_1), _ -> enter(content));
    entries.get(id).uses++;
    return id;
  }

  private int enter(byte[] content) {
    entries.add(new Entry(content));
    return entries.size() - 1;
  }

  /// Gives every string its place; equally frequent ones stay in the order in which they came.
  void arrange() {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingInt((Entry entry) -> entry.uses).reversed());
    for (Entry entry : sorted) {
      entry.offset = bytes.size();
      bytes.writeBytes(entry.content);
    }
  }

  int offset(int id) { return entries.get(id).offset; }

  byte[] bytes() { return bytes.toByteArray(); }
}
