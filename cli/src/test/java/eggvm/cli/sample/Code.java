package eggvm.cli.sample;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/// Machine code with short jumps to labels.
final class Code {
  private static final int SHORT_JUMP_BYTES = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> labels = new HashMap<>();
  private final Map<Integer, String> jumps = new HashMap<>();

  Code bytes(int... values) {
    for (int value : values) bytes.write(value);
    return this;
  }

  Code label(String name) {
    labels.put(name, bytes.size());
    return this;
  }

  /// @param opcode 0xeb: always, 0x74: equal, 0x75: not equal, 0x7e: less or equal
  Code jump(int opcode, String label) {
    jumps.put(bytes.size(), label);
    return bytes(opcode, 0);
  }

  byte[] assemble() {
    byte[] code = bytes.toByteArray();
    jumps.forEach((at, label) -> code[at + 1] = (byte) Math.toIntExact(labels.get(label) - at - SHORT_JUMP_BYTES));
    return code;
  }
}
