package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import jdk.internal.misc.Unsafe;

/// The compiler has instructions for these; the bodies serve calls that it does not see.
@Replaces("java.lang.Float")
final class FloatOverlay {
  private FloatOverlay() {}

  static int floatToRawIntBits(float value) {
    float[] cell = {value};
    return Unsafe.getUnsafe().getInt(cell, Unsafe.ARRAY_FLOAT_BASE_OFFSET);
  }

  static float intBitsToFloat(int bits) {
    int[] cell = {bits};
    return Unsafe.getUnsafe().getFloat(cell, Unsafe.ARRAY_INT_BASE_OFFSET);
  }
}
