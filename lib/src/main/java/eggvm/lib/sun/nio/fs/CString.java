package eggvm.lib.sun.nio.fs;

import eggvm.vm.machine.Memory;
import java.nio.charset.StandardCharsets;

/// Zero-terminated UTF-8 outside the heap, as the JDK passes paths.
final class CString {
  private CString() {}

  static String at(long address) {
    int length = 0;
    while (Memory.getByte(address + length) != 0) length++;
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) bytes[i] = Memory.getByte(address + i);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
