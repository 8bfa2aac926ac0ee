package eggvm.lib.jdk.zip;

import java.util.Arrays;

/// A canonical Huffman code (RFC 1951, 3.2.2). Short codes are found in a table, longer ones bit by bit.
final class HuffmanCode {
  /// Instead of a symbol: the input ends within it, or no code begins with these bits.
  static final int MORE = -1;
  static final int INVALID = -2;

  /// What [#build] returns when no symbol has a code.
  static final int NO_CODES = 1 << 15;

  private static final int MAX_BITS = 15;
  private static final int QUICK_BITS = 9;

  private final short[] quick = new short[1 << QUICK_BITS];
  private final int[] counts = new int[MAX_BITS + 1];
  private final short[] symbols = new short[288];
  private int longestBits;

  /// Codes by length, 0: the symbol has none. Returns how many codes of 15 bits are left over, negative when there are too many.
  int build(byte[] lengths, int from, int count) {
    Arrays.fill(counts, 0);
    for (int i = 0; i < count; i++) counts[lengths[from + i]]++;
    counts[0] = 0;
    longestBits = 1; // without any code, one bit tells that it is invalid
    int left = 1;
    for (int bits = 1; bits <= MAX_BITS; bits++) {
      left = (left << 1) - counts[bits];
      if (left < 0) return left;
      if (counts[bits] != 0) longestBits = bits;
    }
    assign(lengths, from, count);
    return left;
  }

  int longestBits() { return longestBits; }

  private void assign(byte[] lengths, int from, int count) {
    int[] code = new int[MAX_BITS + 2];
    int[] index = new int[MAX_BITS + 2];
    for (int bits = 1; bits <= MAX_BITS; bits++) {
      code[bits + 1] = code[bits] + counts[bits] << 1;
      index[bits + 1] = index[bits] + counts[bits];
    }
    Arrays.fill(quick, (short) 0);
    for (int symbol = 0; symbol < count; symbol++) {
      int bits = lengths[from + symbol];
      if (bits == 0) continue;
      symbols[index[bits]++] = (short) symbol;
      int reversed = Integer.reverse(code[bits]++) >>> -bits;
      if (bits <= QUICK_BITS) for (int i = reversed; i < quick.length; i += 1 << bits) quick[i] = (short) entry(symbol, bits);
    }
  }

  private static int entry(int symbol, int bits) { return symbol << 4 | bits; }

  /// A symbol, [#MORE] or [#INVALID].
  int decode(BitReader in) {
    while (true) {
      int next = in.peek();
      int entry = quick[next & (1 << QUICK_BITS) - 1];
      if (entry == 0) entry = search(next, in.availableBits());
      if (entry == INVALID) return INVALID;
      // Bits that are not there count as 0, so a code that needs none of them is the right one.
      if (entry > 0 && (entry & 15) <= in.availableBits()) {
        in.skip(entry & 15);
        return entry >>> 4;
      }
      if (!in.pull()) return MORE;
    }
  }

  /// 0: more bits are needed to tell.
  private int search(int next, int availableBits) {
    int code = 0, first = 0, index = 0;
    for (int bits = 1; bits <= longestBits && bits <= availableBits; bits++) {
      code |= next & 1;
      next >>>= 1;
      int count = counts[bits];
      if (code - first < count) return entry(symbols[index + code - first], bits);
      index += count;
      first = first + count << 1;
      code <<= 1;
    }
    return availableBits >= longestBits ? INVALID : 0;
  }
}
