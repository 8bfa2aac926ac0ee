package eggvm.lib.jdk.zip;

/// Adler-32 of RFC 1950: two sums modulo the largest prime below 2^16.
public final class Adler32Sum {
  private static final int PRIME = 65521;
  /// Longest run before the second sum can pass 2^32.
  private static final int RUN_BYTES = 3800;

  private Adler32Sum() {}

  public static int update(int sum, byte[] from, int offset, int length) {
    int a = sum & 0xffff;
    int b = sum >>> 16;
    int at = offset;
    for (int end = offset + length; at < end; ) {
      for (int stop = Math.min(at + RUN_BYTES, end); at < stop; at++) {
        a += from[at] & 0xff;
        b += a;
      }
      a %= PRIME;
      b %= PRIME;
    }
    return b << 16 | a;
  }
}
