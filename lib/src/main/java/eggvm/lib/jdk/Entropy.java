package eggvm.lib.jdk;

import eggvm.vm.machine.Machine;

/// Unpredictable bytes of the machine.
public final class Entropy {
  private Entropy() {}

  public static byte[] bytes(int count) {
    if (count < 0) throw new IllegalArgumentException("numBytes cannot be negative");
    byte[] bytes = new byte[count];
    fill(bytes);
    return bytes;
  }

  public static void fill(byte[] bytes) {
    long bits = 0;
    for (int i = 0; i < bytes.length; i++, bits >>>= 8) {
      if (i % Long.BYTES == 0) bits = Machine.current().entropy();
      bytes[i] = (byte) bits;
    }
  }

  /// For no secrets, see [Machine#seed].
  public static byte[] seed(int count) {
    byte[] bytes = new byte[count];
    long bits = 0;
    for (int i = 0; i < count; i++, bits >>>= 8) {
      if (i % Long.BYTES == 0) bits = Machine.current().seed();
      bytes[i] = (byte) bits;
    }
    return bytes;
  }
}
