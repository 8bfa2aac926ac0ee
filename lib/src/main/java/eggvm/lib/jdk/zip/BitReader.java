package eggvm.lib.jdk.zip;

/// Bits of deflated input, the least significant of each byte first. What was taken comes back by [#rollback] until [#commit], so that a
/// symbol that the input breaks off in is read again when there is more. Bytes are pulled one by one, as bits are asked for.
/// Invariant: after a commit fewer than 8 bits are held, so nothing behind the end of a stream is ever consumed.
final class BitReader {
  private byte[] in = new byte[0];
  private int start;
  private int at;
  private int end;
  private long held;
  private int heldBits;
  private int takenBits;

  void feed(byte[] in, int offset, int bytes) {
    this.in = in;
    start = at = offset;
    end = offset + bytes;
  }

  int consumedBytes() { return at - start; }

  /// False: the input is used up.
  boolean pull() {
    if (at == end) return false;
    held |= (in[at++] & 0xffL) << heldBits;
    heldBits += 8;
    return true;
  }

  /// Whether so many bits, 32 at most, can be taken.
  boolean has(int bits) {
    while (availableBits() < bits) if (!pull()) return false;
    return true;
  }

  int availableBits() { return heldBits - takenBits; }

  /// The bits to come; those that are not there are 0.
  int peek() { return (int) (held >>> takenBits); }

  void skip(int bits) { takenBits += bits; }

  int take(int bits) {
    int value = (int) (held >>> takenBits & (1L << bits) - 1);
    takenBits += bits;
    return value;
  }

  void commit() {
    held >>>= takenBits;
    heldBits -= takenBits;
    takenBits = 0;
  }

  void rollback() { takenBits = 0; }

  /// Drops the rest of a byte that was begun.
  void alignToByte() {
    skip(heldBits & 7);
    commit();
  }

  /// Whole bytes, at most so many, straight from the input; no bits may be held.
  int takeBytes(SlidingWindow to, int bytes) {
    int count = to.write(in, at, Math.min(bytes, end - at));
    at += count;
    return count;
  }
}
