package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import jdk.internal.misc.Unsafe;

/// The compiler has instructions for these; the bodies serve calls that it does not see.
@Replaces("java.lang.Double")
final class DoubleOverlay {
  private DoubleOverlay() {}

  static long doubleToRawLongBits(double value) {
    double[] cell = {value};
    return Unsafe.getUnsafe().getLong(cell, Unsafe.ARRAY_DOUBLE_BASE_OFFSET);
  }

  static double longBitsToDouble(long bits) {
    long[] cell = {bits};
    return Unsafe.getUnsafe().getDouble(cell, Unsafe.ARRAY_LONG_BASE_OFFSET);
  }
}
