package eggvm.vm.object;

import eggvm.vm.machine.Memory;

/// Where things stand inside a cell; the one place that knows reference width and header.
public final class ObjectLayout {
  private ObjectLayout() {}

  public static final int CLASS = 0;
  public static final int MARK = 4;
  public static final int FIRST_FIELD = 8;
  public static final int ARRAY_LENGTH = 8;
  public static final int ARRAY_BASE = 16;
  public static final int REFERENCE_LOG2 = 2;
  public static final int REFERENCE_BYTES = 1 << REFERENCE_LOG2;
  public static final int CELL_ALIGNMENT = 8;

  /// Address of the cell that the slot refers to; 0: null.
  public static long reference(long slotAddress) { return Memory.getUnsignedInt(slotAddress); }

  /// Without a barrier. Every cell lies below 4 GiB.
  public static void setReference(long slotAddress, long cellAddress) { Memory.putInt(slotAddress, (int) cellAddress); }

  public static long classOf(long cellAddress) { return Memory.getUnsignedInt(cellAddress + CLASS); }

  public static int arrayLength(long cellAddress) { return Memory.getInt(cellAddress + ARRAY_LENGTH); }

  /// Of an array of references; `index` may be its length.
  public static long elementAddress(long arrayAddress, int index) { return arrayAddress + ARRAY_BASE + (long) REFERENCE_BYTES * index; }

  public static long alignCell(long bytes) { return (bytes + CELL_ALIGNMENT - 1) & -CELL_ALIGNMENT; }

  /// Bytes of an array cell with `length` elements of `1 << log2` bytes.
  public static long arrayBytes(int length, int elementLog2) {
    return alignCell(ARRAY_BASE + ((long) length << elementLog2));
  }

  /// Bytes of the cell, whatever it is.
  public static long cellBytes(long cellAddress) {
    long classAddress = classOf(cellAddress);
    int size = Memory.getInt(classAddress + ClassLayout.SIZE);
    return ClassLayout.isArray(classAddress) ? arrayBytes(arrayLength(cellAddress), size) : size;
  }
}
