package eggvm.hal;

import eggvm.vm.machine.Memory;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;

/// Zeroed raw memory of a test.
public final class Raw {
  private Raw() {}

  public static long allocate(long bytes) { return allocate(bytes, 8); }

  public static long allocate(long bytes, long alignmentBytes) { return Arena.global().allocate(bytes, alignmentBytes).address(); }

  /// NUL-terminated UTF-8, and room for a NUL more.
  public static long text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long address = allocate(bytes.length + 2);
    put(address, bytes);
    return address;
  }

  public static void put(long address, byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) Memory.putByte(address + i, bytes[i]);
  }

  public static byte[] bytes(long address, int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) bytes[i] = Memory.getByte(address + i);
    return bytes;
  }
}
