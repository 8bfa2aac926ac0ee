package eggvm.vm.bulk;

import eggvm.vm.contract.CpuVariants;
import eggvm.vm.machine.CpuLevel;
import eggvm.vm.machine.Memory;

/// The operations, without any check of what they are given. Lengths and indices count elements.
public final class Bulk {
  private Bulk() {}

  /// Below this many elements the set-up for a vector loop costs more than the loop saves.
  private static final int MIN_VECTOR_HASH = 16;
  /// 31 to the power of 2, 3, 4.
  private static final int P2 = 31 * 31;
  private static final int P3 = 31 * P2;
  private static final int P4 = 31 * P3;

  @CpuVariants
  public static int indexOfByte(byte[] array, long offset, int length, int from, int value) {
    return Vectors.indexOfByte(at(array, offset), length, from, value);
  }

  @CpuVariants
  public static int indexOfChar(byte[] array, long offset, int length, int from, int value) {
    return Vectors.indexOfChar(at(array, offset), length, from, value);
  }

  /// Where two bytes stand one after the other.
  @CpuVariants
  public static int indexOfBytes(byte[] array, long offset, int length, int from, int first, int second) {
    return Vectors.indexOfBytes(at(array, offset), length, from, first, second);
  }

  @CpuVariants
  public static int indexOfChars(byte[] array, long offset, int length, int from, int first, int second) {
    return Vectors.indexOfChars(at(array, offset), length, from, first, second);
  }

  /// Index of the first difference; negative: none.
  @CpuVariants
  public static int mismatch(Object a, long aOffset, Object b, long bOffset, int length, int elementLog2) {
    return Vectors.mismatch(at(a, aOffset), at(b, bOffset), length, elementLog2);
  }

  /// Chars to bytes up to the first that does not fit; how many were stored.
  @CpuVariants
  public static int compress(Object from, long fromOffset, byte[] to, long toOffset, int length) {
    return Vectors.compress(at(from, fromOffset), at(to, toOffset), length);
  }

  /// Bytes to chars.
  @CpuVariants
  public static void inflate(byte[] from, long fromOffset, Object to, long toOffset, int length) {
    Vectors.inflate(at(from, fromOffset), at(to, toOffset), length);
  }

  /// Index of the first negative byte, or somewhat less; `length` when there is none.
  @CpuVariants
  public static int countPositives(byte[] array, long offset, int length) { return Vectors.countPositives(at(array, offset), length); }

  /// Chars to bytes up to the first above 127; how many were stored.
  @CpuVariants
  public static int encodeAscii(Object from, long fromOffset, byte[] to, long toOffset, int length) {
    return Vectors.encodeAscii(at(from, fromOffset), at(to, toOffset), length);
  }

  /// As `Arrays.hashCode` goes on from `initial`.
  @CpuVariants
  public static int hashOfUnsignedBytes(Object array, long offset, int length, int initial) {
    long address = at(array, offset);
    if (CpuLevel.compiled() >= CpuLevel.V3 && length >= MIN_VECTOR_HASH) return Vectors.hashOfUnsignedBytes(address, length, initial);
    int hash = initial;
    long end = address + length;
    for (; end - address >= 4; address += 4) {
      hash = P4 * hash + P3 * unsigned(address) + P2 * unsigned(address + 1) + 31 * unsigned(address + 2) + unsigned(address + 3);
    }
    for (; address < end; address++) hash = 31 * hash + unsigned(address);
    return hash;
  }

  @CpuVariants
  public static int hashOfBytes(Object array, long offset, int length, int initial) {
    long address = at(array, offset);
    if (CpuLevel.compiled() >= CpuLevel.V3 && length >= MIN_VECTOR_HASH) return Vectors.hashOfBytes(address, length, initial);
    int hash = initial;
    for (long end = address + length; address < end; address++) hash = 31 * hash + Memory.getByte(address);
    return hash;
  }

  @CpuVariants
  public static int hashOfChars(Object array, long offset, int length, int initial) {
    long address = at(array, offset);
    if (CpuLevel.compiled() >= CpuLevel.V3 && length >= MIN_VECTOR_HASH) return Vectors.hashOfChars(address, length, initial);
    int hash = initial;
    long end = address + 2L * length;
    for (; end - address >= 8; address += 8) {
      hash =
          P4 * hash + P3 * Memory.getChar(address) + P2 * Memory.getChar(address + 2) + 31 * Memory.getChar(address + 4)
              + Memory.getChar(address + 6);
    }
    for (; address < end; address += 2) hash = 31 * hash + Memory.getChar(address);
    return hash;
  }

  @CpuVariants
  public static int hashOfShorts(Object array, long offset, int length, int initial) {
    long address = at(array, offset);
    if (CpuLevel.compiled() >= CpuLevel.V3 && length >= MIN_VECTOR_HASH) return Vectors.hashOfShorts(address, length, initial);
    int hash = initial;
    for (long end = address + 2L * length; address < end; address += 2) hash = 31 * hash + Memory.getShort(address);
    return hash;
  }

  @CpuVariants
  public static int hashOfInts(Object array, long offset, int length, int initial) {
    long address = at(array, offset);
    if (CpuLevel.compiled() >= CpuLevel.V3 && length >= MIN_VECTOR_HASH) return Vectors.hashOfInts(address, length, initial);
    int hash = initial;
    for (long end = address + 4L * length; address < end; address += 4) hash = 31 * hash + Memory.getInt(address);
    return hash;
  }

  /// z = x * y in magnitudes as `BigInteger` has them; z has room for both lengths together.
  @CpuVariants
  public static void multiply(int[] x, int xLength, int[] y, int yLength, int[] z, long firstOffset) {
    Vectors.multiply(at(x, firstOffset), xLength, at(y, firstOffset), yLength, at(z, firstOffset), xLength + yLength);
  }

  @CpuVariants
  public static void square(int[] x, int length, int[] z, int zLength, long firstOffset) {
    Vectors.square(at(x, firstOffset), length, at(z, firstOffset), zLength);
  }

  /// Adds `in` times `k` to `out`, whose least significant element stands before `outEnd`; the carry.
  @CpuVariants
  public static int multiplyAdd(int[] out, int[] in, int outEnd, int length, int k, long firstOffset) {
    return Vectors.multiplyAdd(at(out, firstOffset), at(in, firstOffset), outEnd, length, k);
  }

  private static long at(Object base, long offset) { return Memory.addressOf(base) + offset; }

  private static int unsigned(long address) { return Memory.getByte(address) & 0xff; }
}
