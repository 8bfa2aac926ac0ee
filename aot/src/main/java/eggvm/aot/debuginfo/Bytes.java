package eggvm.aot.debuginfo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A section in the making; numbers are little-endian.
final class Bytes {
  private byte[] bytes = new byte[256];
  private int size;

  int size() { return size; }

  byte[] toArray() { return Arrays.copyOf(bytes, size); }

  Bytes u8(int value) {
    if (size == bytes.length) bytes = Arrays.copyOf(bytes, 2 * size);
    bytes[size++] = (byte) value;
    return this;
  }

  Bytes u16(int value) { return u8(value).u8(value >> 8); }

  Bytes u32(int value) { return u16(value).u16(value >> 16); }

  Bytes u64(long value) { return u32((int) value).u32((int) (value >> 32)); }

  Bytes unsigned(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      u8(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    return u8(rest);
  }

  Bytes signed(int value) {
    int rest = value;
    while (rest < -0x40 || rest >= 0x40) {
      u8(rest & 0x7f | 0x80);
      rest >>= 7;
    }
    return u8(rest & 0x7f);
  }

  Bytes text(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) u8(b);
    return u8(0);
  }

  Bytes add(Bytes other) {
    for (int i = 0; i < other.size; i++) u8(other.bytes[i]);
    return this;
  }

  Bytes align(int alignment, int filler) {
    while (size % alignment != 0) u8(filler);
    return this;
  }

  /// Room for a length, to be filled by [#closeLength].
  int openLength() {
    u32(0);
    return size;
  }

  /// Writes how many bytes came since `openLength` returned `start`.
  void closeLength(int start) {
    int length = size - start;
    for (int i = 0; i < 4; i++) bytes[start - 4 + i] = (byte) (length >> 8 * i);
  }
}
