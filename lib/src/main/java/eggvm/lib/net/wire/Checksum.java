package eggvm.lib.net.wire;

import eggvm.lib.net.socket.IpAddress;

/// The Internet checksum (RFC 1071) and the pseudo-headers of RFC 9293 section 3.1 and RFC 8200 section 8.1.
/// A sum is a long of 16-bit words not yet folded, so sums are simply added; all parts but the last have an even number of bytes.
public final class Checksum {
  /// Sums faster than Java can by itself.
  public interface Summing {
    long sum(byte[] b, int offset, int lengthBytes);
  }

  private static Summing summing = Checksum::byBytes;

  private Checksum() {}

  /// From now on sums are made by it.
  public static void use(Summing faster) { summing = faster; }

  public static long sum(byte[] b, int offset, int lengthBytes) { return summing.sum(b, offset, lengthBytes); }

  private static long byBytes(byte[] b, int offset, int lengthBytes) {
    long sum = 0;
    int at = offset;
    int end = offset + lengthBytes;
    for (; at + 8 <= end; at += 8) sum += Bytes.u32(b, at) + Bytes.u32(b, at + 4);
    for (; at + 2 <= end; at += 2) sum += Bytes.u16(b, at);
    if (at < end) sum += (b[at] & 0xff) << 8;
    return sum;
  }

  public static int fold(long sum) {
    long folded = (sum >>> 32) + (sum & 0xffff_ffffL);
    while (folded >>> 16 != 0) folded = (folded >>> 16) + (folded & 0xffff);
    return (int) folded;
  }

  /// What goes into a checksum field that held 0 when the sum was made.
  public static int finish(long sum) { return ~fold(sum) & 0xffff; }

  /// Whether a sum that took in its own checksum field is that of undamaged bytes.
  public static boolean isGood(long sum) { return fold(sum) == 0xffff; }

  public static long pseudoHeader(long sourceHigh, long sourceLow, long destinationHigh, long destinationLow, int protocol, int lengthBytes) {
    if (IpAddress.isIpv4(sourceHigh, sourceLow)) return (sourceLow & 0xffff_ffffL) + (destinationLow & 0xffff_ffffL) + protocol + lengthBytes;
    return words(sourceHigh) + words(sourceLow) + words(destinationHigh) + words(destinationLow) + protocol + lengthBytes;
  }

  private static long words(long value) { return (value >>> 32) + (value & 0xffff_ffffL); }
}
