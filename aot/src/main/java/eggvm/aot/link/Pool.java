package eggvm.aot.link;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/// Byte strings one after the other, equal ones only once.
final class Pool {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> offsets = new HashMap<>();

  int add(byte[] entry) {
    String key = new String(entry, java.nio.charset.StandardCharsets.ISO_8859_1);
    return offsets.computeIfAbsent(
        key,
        k -> {
          int offset = bytes.size();
          bytes.writeBytes(entry);
          return offset;
        });
  }

  byte[] bytes() { return bytes.toByteArray(); }

  /// Seven bits a byte, low ones first, the top bit says that more follow.
  static void varint(ByteArrayOutputStream out, int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
