package eggvm.lib.jdk.zip;

/// CRC-32 of RFC 1952, eight bytes a step (Kounavis and Berry, "slicing-by-8").
public final class Crc32 {
  private static final int POLYNOMIAL = 0xedb88320;
  private static final int SLICES = 8;
  /// Remainder of byte b followed by s zero bytes, at `256 * s + b`.
  private static final int[] TABLE = table();

  private Crc32() {}

  private static int[] table() {
    int[] table = new int[256 * SLICES];
    for (int b = 0; b < 256; b++) {
      int remainder = b;
      for (int bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ ((remainder & 1) == 0 ? 0 : POLYNOMIAL);
      table[b] = remainder;
    }
    for (int i = 256; i < table.length; i++) table[i] = (table[i - 256] >>> 8) ^ table[table[i - 256] & 0xff];
    return table;
  }

  /// One byte; `register` is the complement of the sum so far.
  public static int step(int register, int value) { return (register >>> 8) ^ TABLE[(register ^ value) & 0xff]; }

  public static int update(int crc, byte[] from, int offset, int length) {
    int register = ~crc;
    int end = offset + length;
    int at = offset;
    for (; at + SLICES <= end; at += SLICES) register = step8(register, from, at);
    for (; at < end; at++) register = step(register, from[at]);
    return ~register;
  }

  private static int step8(int register, byte[] from, int at) {
    int low = register ^ ((from[at] & 0xff) | (from[at + 1] & 0xff) << 8 | (from[at + 2] & 0xff) << 16 | from[at + 3] << 24);
    return TABLE[1792 + (low & 0xff)]
        ^ TABLE[1536 + (low >>> 8 & 0xff)]
        ^ TABLE[1280 + (low >>> 16 & 0xff)]
        ^ TABLE[1024 + (low >>> 24)]
        ^ TABLE[768 + (from[at + 4] & 0xff)]
        ^ TABLE[512 + (from[at + 5] & 0xff)]
        ^ TABLE[256 + (from[at + 6] & 0xff)]
        ^ TABLE[from[at + 7] & 0xff];
  }
}
