package eggvm.lib.sun.nio.cs;

import eggvm.vm.bulk.Bulk;
import eggvm.vm.contract.Replaces;
import eggvm.vm.object.ObjectLayout;

/// The caller has checked the ranges.
@Replaces("sun.nio.cs.ISO_8859_1$Encoder")
final class Latin1EncoderOverlay {
  private Latin1EncoderOverlay() {}

  static int implEncodeISOArray(char[] from, int fromIndex, byte[] to, int toIndex, int count) {
    if (count <= 0) return 0;
    return Bulk.compress(from, ObjectLayout.ARRAY_BASE + 2L * fromIndex, to, ObjectLayout.ARRAY_BASE + (long) toIndex, count);
  }
}
