package eggvm.boot.machine;

import eggvm.vm.machine.Memory;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;

/// Zeroed raw memory of a test.
final class Raw {
  private Raw() {}

  static long allocate(long bytes) { return Arena.global().allocate(bytes, 8).address(); }

  static long text(String text) {
    byte[] bytes = (text + '\0').getBytes(StandardCharsets.UTF_8);
    long address = allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) Memory.putByte(address + i, bytes[i]);
    return address;
  }

  static String string(long address) {
    StringBuilder text = new StringBuilder();
    for (; Memory.getByte(address) != 0; address++) text.append((char) Memory.getByte(address));
    return text.toString();
  }
}
