package eggvm.lib.jdk;

import eggvm.vm.machine.Machine;
import java.util.function.LongSupplier;

/// Unpredictable bytes of the machine.
public final class Entropy {
  private Entropy() {}

  public static byte[] bytes(int count) {
    if (count < 0) throw new IllegalArgumentException("numBytes cannot be negative");
    byte[] bytes = new byte[count];
    fill(bytes);
    return bytes;
  }

  public static void fill(byte[] bytes) { fill(bytes, () -> Machine.current().entropy()); }

  /// For no secrets, see [Machine#seed].
  public static byte[] seed(int count) {
    byte[] bytes = new byte[count];
    fill(bytes, () -> Machine.current().seed());
    return bytes;
  }

  /// The source as a lambda: an image that wants seeds alone must not hold the drivers that entropy may need.
  private static void fill(byte[] bytes, LongSupplier source) {
    long bits = 0;
    for (int i = 0; i < bytes.length; i++, bits >>>= 8) {
      if (i % Long.BYTES == 0) bits = source.getAsLong();
      bytes[i] = (byte) bits;
    }
  }
}
