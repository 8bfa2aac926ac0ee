package eggvm.vm.heap.marksweep;

/// Sizes of off-heap pieces: multiples of 16 up to 128 bytes, then four for each doubling, so that at most a fifth is lost.
final class SizeClasses {
  private SizeClasses() {}

  static final int MAX_BYTES = HeapRange.BLOCK_BYTES / 2;
  private static final int GRAIN_SHIFT = 4;
  private static final int LINEAR = 8;
  private static final int LINEAR_SHIFT = 7;
  static final int COUNT = LINEAR + 4 * (HeapRange.BLOCK_SHIFT - 1 - LINEAR_SHIFT);

  /// `bytes` up to [#MAX_BYTES].
  static int of(int bytes) {
    int last = bytes < 1 ? 0 : bytes - 1;
    if (last >>> LINEAR_SHIFT == 0) return last >>> GRAIN_SHIFT;
    int shift = LINEAR_SHIFT;
    while (last >>> shift + 1 != 0) shift++;
    return LINEAR + 4 * (shift - LINEAR_SHIFT) + (last >>> shift - 2 & 3);
  }

  static int bytes(int sizeClass) {
    if (sizeClass < LINEAR) return (sizeClass + 1) << GRAIN_SHIFT;
    int doubling = (sizeClass - LINEAR) >> 2;
    int quarter = (sizeClass - LINEAR) & 3;
    return (5 + quarter) << (LINEAR_SHIFT - 2 + doubling);
  }
}
