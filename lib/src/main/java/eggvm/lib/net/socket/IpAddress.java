package eggvm.lib.net.socket;

/// An IPv4 or IPv6 address. Inside the stack an address is two longs, the 16 bytes of its IPv6 form in network order:
/// ```
///  IPv6   high = bytes 0-7      low = bytes 8-15
///  IPv4   high = 0              low = 0x0000ffff_aabbccdd     ::ffff:a.b.c.d, RFC 4291 section 2.5.5.2
/// ```
/// so one table serves both families. An IPv4-mapped IPv6 address therefore *is* the IPv4 address.
public final class IpAddress {
  private static final long MAPPED = 0xffffL;
  /// Of both families: a socket bound to it takes IPv4 as well as IPv6.
  public static final IpAddress ANY = new IpAddress(0, 0);
  public static final IpAddress ANY_IPV4 = ipv4(0);
  public static final IpAddress LOOPBACK_IPV4 = ipv4(0x7f000001);
  public static final IpAddress LOOPBACK_IPV6 = new IpAddress(0, 1);
  public static final IpAddress BROADCAST = ipv4(-1);

  private final long high;
  private final long low;

  private IpAddress(long high, long low) {
    this.high = high;
    this.low = low;
  }

  public static IpAddress of(long high, long low) { return new IpAddress(high, low); }

  public static IpAddress ipv4(int address) { return new IpAddress(0, MAPPED << 32 | address & 0xffff_ffffL); }

  public static IpAddress ipv4(int a, int b, int c, int d) { return ipv4(a << 24 | b << 16 | c << 8 | d); }

  /// 4 or 16 bytes in network order.
  public static IpAddress of(byte[] bytes) {
    return switch (bytes.length) {
      case 4 -> ipv4((int) read(bytes, 0, 4));
      case 16 -> new IpAddress(read(bytes, 0, 8), read(bytes, 8, 8));
      default -> throw new IllegalArgumentException(bytes.length + " bytes are no IP address");
    };
  }

  /// Dotted decimal, or any form of RFC 4291 section 2.2 without a zone.
  public static IpAddress parse(String text) { return new AddressText(text).parse(); }

  private static long read(byte[] bytes, int offset, int count) {
    long value = 0;
    for (int i = 0; i < count; i++) value = value << 8 | bytes[offset + i] & 0xff;
    return value;
  }

  public long high() { return high; }

  public long low() { return low; }

  public boolean isIpv4() { return isIpv4(high, low); }

  public static boolean isIpv4(long high, long low) { return high == 0 && low >>> 32 == MAPPED; }

  /// The 4 bytes of an IPv4 address as a number.
  public int toInt() { return (int) low; }

  /// 4 bytes for IPv4, 16 for IPv6.
  public byte[] bytes() {
    byte[] bytes = new byte[isIpv4() ? 4 : 16];
    for (int i = 0; i < bytes.length; i++) {
      int fromEnd = bytes.length - 1 - i;
      bytes[i] = (byte) (fromEnd < 8 ? low >>> 8 * fromEnd : high >>> 8 * (fromEnd - 8));
    }
    return bytes;
  }

  public boolean isAny() { return isAny(high, low); }

  public static boolean isAny(long high, long low) { return high == 0 && (low == 0 || low == MAPPED << 32); }

  public boolean isLoopback() { return isIpv4() ? toInt() >>> 24 == 127 : high == 0 && low == 1; }

  public boolean isMulticast() { return isMulticast(high, low); }

  public static boolean isMulticast(long high, long low) { return isIpv4(high, low) ? (int) low >>> 28 == 0xe : high >>> 56 == 0xff; }

  public boolean isLinkLocal() { return isIpv4() ? toInt() >>> 16 == 0xa9fe : high >>> 54 == 0xfe80L >>> 6; }

  @Override
  public boolean equals(Object other) { return other instanceof IpAddress that && high == that.high && low == that.low; }

  @Override
  public int hashCode() { return Long.hashCode(high * 31 + low); }

  @Override
  public String toString() { return AddressText.format(this); }
}
