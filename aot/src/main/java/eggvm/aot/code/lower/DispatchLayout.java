package eggvm.aot.code.lower;

/// Offsets inside every Class cell, in bytes, fixed once reachability has ended.
public record DispatchLayout(int bitmapOffset, int bitmapBytes, int dispatchOffset) {
  private static final int SLOT_BYTES = 4;

  /// Where the code address for a dispatch slot stands.
  public int slotOffset(int slot) { return dispatchOffset + slot * SLOT_BYTES; }
}
