package eggvm.lib.java.math;

import eggvm.vm.bulk.Bulk;
import eggvm.vm.contract.Replaces;
import eggvm.vm.object.ObjectLayout;

/// The callers have checked lengths against arrays.
@Replaces("java.math.BigInteger")
final class BigIntegerOverlay {
  private BigIntegerOverlay() {}

  static int[] implMultiplyToLen(int[] x, int xLength, int[] y, int yLength, int[] z) {
    if (xLength < 1 || yLength < 1) throw new ArrayIndexOutOfBoundsException(-1);
    Bulk.multiply(x, xLength, y, yLength, z, ObjectLayout.ARRAY_BASE);
    return z;
  }

  static int[] implSquareToLen(int[] x, int length, int[] z, int zLength) {
    Bulk.square(x, length, z, zLength, ObjectLayout.ARRAY_BASE);
    return z;
  }

  static int implMulAdd(int[] out, int[] in, int offset, int length, int k) {
    return length < 1 ? 0 : Bulk.multiplyAdd(out, in, out.length - offset, length, k, ObjectLayout.ARRAY_BASE);
  }
}
