package eggvm.lib.net.tcp;

/// SipHash-2-4 of whole longs (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012): sequence numbers, cookies and table places that
/// nobody without the key can foretell.
final class SipHash {
  private final long key0;
  private final long key1;
  private long v0, v1, v2, v3;
  private int words;

  SipHash(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  SipHash begin() {
    v0 = key0 ^ 0x736f6d6570736575L;
    v1 = key1 ^ 0x646f72616e646f6dL;
    v2 = key0 ^ 0x6c7967656e657261L;
    v3 = key1 ^ 0x7465646279746573L;
    words = 0;
    return this;
  }

  SipHash add(long word) {
    v3 ^= word;
    round();
    round();
    v0 ^= word;
    words++;
    return this;
  }

  long end() {
    add((long) words * 8 << 56);
    v2 ^= 0xff;
    for (int i = 0; i < 4; i++) round();
    return v0 ^ v1 ^ v2 ^ v3;
  }

  private void round() {
    v0 += v1;
    v1 = Long.rotateLeft(v1, 13) ^ v0;
    v0 = Long.rotateLeft(v0, 32);
    v2 += v3;
    v3 = Long.rotateLeft(v3, 16) ^ v2;
    v0 += v3;
    v3 = Long.rotateLeft(v3, 21) ^ v0;
    v2 += v1;
    v1 = Long.rotateLeft(v1, 17) ^ v2;
    v2 = Long.rotateLeft(v2, 32);
  }
}
