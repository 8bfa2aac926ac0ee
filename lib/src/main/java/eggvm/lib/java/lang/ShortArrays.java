package eggvm.lib.java.lang;

import static eggvm.vm.machine.Branch.even;
import static eggvm.vm.machine.Branch.likely;

import eggvm.vm.object.ArrayCopy;
import eggvm.vm.object.ObjectLayout;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.ForceInline;
import jdk.internal.vm.annotation.Hidden;

/// What takes longer to call than to do: methods that become part of their callers where these are busy, and leave longer arrays to the VM's loops. Elements are read eight bytes at a time; a cell ends at a multiple of eight.
///
/// The copies are what `System.arraycopy` between two arrays of this type becomes; whatever is wrong is left to the general method.
final class ShortArrays {
  private ShortArrays() {}

  static final int MAX_COMPARED = 16;
  static final int MAX_SEARCHED = 32;
  static final int MAX_INFLATED = 8;
  private static final int MAX_COPIED_BYTES = 64;
  private static final int WORD = 8;
  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7f * EACH_BYTE;

  @Hidden
  static void copy(byte[] source, int sourceIndex, byte[] target, int targetIndex, int length) {
    if (likely(length <= MAX_COPIED_BYTES / 2) && likely(source != null) && likely(target != null) && fits(sourceIndex, source.length, targetIndex, target.length, length)) {
      long from = Ranges.at(sourceIndex, 0);
      long to = Ranges.at(targetIndex, 0);
      if (length < WORD / 2) copyTiny(source, from, target, to, length);
      else if (length < WORD) copyInts(source, from, target, to, length);
      else copyLongs(source, from, target, to, length);
    } else {
      ArrayCopy.bytes(source, sourceIndex, target, targetIndex, length);
    }
  }

  @Hidden
  static void copy(char[] source, int sourceIndex, char[] target, int targetIndex, int length) {
    if (likely(length <= MAX_COPIED_BYTES / 4) && likely(source != null) && likely(target != null) && fits(sourceIndex, source.length, targetIndex, target.length, length)) {
      long from = Ranges.at(sourceIndex, 1);
      long to = Ranges.at(targetIndex, 1);
      if (length < WORD / 4) copyTiny(source, from, target, to, 2 * length);
      else if (length < WORD / 2) copyInts(source, from, target, to, 2 * length);
      else copyLongs(source, from, target, to, 2 * length);
    } else {
      ArrayCopy.chars(source, sourceIndex, target, targetIndex, length);
    }
  }

  @Hidden
  static void copy(int[] source, int sourceIndex, int[] target, int targetIndex, int length) {
    if (likely(length <= MAX_COPIED_BYTES / 4) && likely(source != null) && likely(target != null) && fits(sourceIndex, source.length, targetIndex, target.length, length)) {
      long from = Ranges.at(sourceIndex, 2);
      long to = Ranges.at(targetIndex, 2);
      if (length == 1) target[targetIndex] = source[sourceIndex];
      else if (length > 1) copyManyLongs(source, from, target, to, 4 * length);
    } else {
      ArrayCopy.ints(source, sourceIndex, target, targetIndex, length);
    }
  }

  @Hidden
  static void copy(long[] source, int sourceIndex, long[] target, int targetIndex, int length) {
    if (likely(length <= MAX_COPIED_BYTES / 8) && likely(source != null) && likely(target != null) && fits(sourceIndex, source.length, targetIndex, target.length, length)) {
      if (length > 0) copyManyLongs(source, Ranges.at(sourceIndex, 3), target, Ranges.at(targetIndex, 3), 8 * length);
    } else {
      ArrayCopy.longs(source, sourceIndex, target, targetIndex, length);
    }
  }

  @ForceInline
  private static boolean fits(int sourceIndex, int sourceLength, int targetIndex, int targetLength, int length) {
    return likely((sourceIndex | targetIndex | length) >= 0) && likely(length <= sourceLength - sourceIndex) && likely(length <= targetLength - targetIndex);
  }

  // All is read before anything is written: the ranges may overlap.

  /// 0 to 3 bytes.
  @ForceInline
  private static void copyTiny(Object source, long from, Object target, long to, int bytes) {
    if (bytes == 0) return;
    Unsafe memory = Unsafe.getUnsafe();
    byte first = memory.getByte(source, from);
    byte middle = memory.getByte(source, from + (bytes >> 1));
    byte last = memory.getByte(source, from + bytes - 1);
    memory.putByte(target, to, first);
    memory.putByte(target, to + (bytes >> 1), middle);
    memory.putByte(target, to + bytes - 1, last);
  }

  /// 4 to 8 bytes.
  @ForceInline
  private static void copyInts(Object source, long from, Object target, long to, int bytes) {
    Unsafe memory = Unsafe.getUnsafe();
    int first = memory.getInt(source, from);
    int last = memory.getInt(source, from + bytes - 4);
    memory.putInt(target, to, first);
    memory.putInt(target, to + bytes - 4, last);
  }

  /// 8 to 32 bytes.
  @ForceInline
  private static void copyLongs(Object source, long from, Object target, long to, int bytes) {
    Unsafe memory = Unsafe.getUnsafe();
    long end = from + bytes - WORD;
    long first = memory.getLong(source, from);
    long last = memory.getLong(source, end);
    if (bytes > 2 * WORD) {
      long second = memory.getLong(source, from + WORD);
      long third = memory.getLong(source, end - WORD);
      memory.putLong(target, to + WORD, second);
      memory.putLong(target, to + bytes - 2 * WORD, third);
    }
    memory.putLong(target, to, first);
    memory.putLong(target, to + bytes - WORD, last);
  }

  /// 8 to 64 bytes.
  @ForceInline
  private static void copyManyLongs(Object source, long from, Object target, long to, int bytes) {
    if (bytes <= 4 * WORD) {
      copyLongs(source, from, target, to, bytes);
    } else {
      Unsafe memory = Unsafe.getUnsafe();
      long end = from + bytes - WORD;
      long third = memory.getLong(source, from + 2 * WORD);
      long fourth = memory.getLong(source, from + 3 * WORD);
      long fifth = memory.getLong(source, end - 3 * WORD);
      long sixth = memory.getLong(source, end - 2 * WORD);
      long first = memory.getLong(source, from);
      long second = memory.getLong(source, from + WORD);
      long seventh = memory.getLong(source, end - WORD);
      long last = memory.getLong(source, end);
      memory.putLong(target, to, first);
      memory.putLong(target, to + WORD, second);
      memory.putLong(target, to + 2 * WORD, third);
      memory.putLong(target, to + 3 * WORD, fourth);
      memory.putLong(target, to + bytes - 4 * WORD, fifth);
      memory.putLong(target, to + bytes - 3 * WORD, sixth);
      memory.putLong(target, to + bytes - 2 * WORD, seventh);
      memory.putLong(target, to + bytes - WORD, last);
    }
  }

  /// Of arrays that both have `length` elements, at most [#MAX_COMPARED].
  @ForceInline
  static boolean areEqual(byte[] a, byte[] b, int length) {
    if (length == 0) return true;
    long difference = word(a, 0) ^ word(b, 0);
    return length <= WORD ? difference << -WORD * length == 0 : (difference | word(a, length - WORD) ^ word(b, length - WORD)) == 0;
  }

  /// Index of a byte among those from `from` to before `to`, which is at most the array's length; -1: it is not there.
  static int indexOf(byte[] array, int value, int from, int to) {
    for (int start = from & -WORD; start < to; start += WORD) {
      long found = zeroBytes(word(array, start) ^ (value & 0xff) * EACH_BYTE);
      if (start < from) found &= -1L << WORD * (from - start);
      if (even(found != 0)) {
        int index = start + (Long.numberOfTrailingZeros(found) >> 3);
        return index < to ? index : -1;
      }
    }
    return -1;
  }

  /// Bytes become chars; both ranges are in their arrays.
  static void inflate(byte[] from, int fromIndex, byte[] to, int toIndex, int count) {
    for (int i = 0; i < count; i++) StringUTF16.putChar(to, toIndex + i, from[fromIndex + i] & 0xff);
  }

  /// The highest bit of each byte that is 0.
  @ForceInline
  private static long zeroBytes(long word) { return ~((word & LOW_BITS) + LOW_BITS | word | LOW_BITS); }

  @ForceInline
  private static long word(byte[] array, int index) { return Unsafe.getUnsafe().getLong(array, (long) ObjectLayout.ARRAY_BASE + index); }
}
