package eggvm.lib.net.wire;

/// An IPv4 header (RFC 791 section 3.1).
/// ```
///  0 version, header words   1 traffic class   2 total bytes 2   4 identification 2   6 flags, fragment offset 2
///  8 time to live   9 protocol   10 checksum 2   12 source 4   16 destination 4   20 options
/// ```
public final class Ipv4View {
  public static final int HEADER_BYTES = 20;
  private static final int DO_NOT_FRAGMENT = 0x4000, MORE_FRAGMENTS = 0x2000, OFFSET_MASK = 0x1fff;
  /// RFC 2113 section 2.1.
  private static final int ROUTER_ALERT = 0x9404_0000;

  private byte[] bytes;
  private int at;

  /// False: no whole header of version 4, or a total length that does not fit. Options are skipped by [#headerBytes].
  public boolean wrap(byte[] bytes, int offset, int lengthBytes) {
    this.bytes = bytes;
    at = offset;
    return lengthBytes >= HEADER_BYTES && bytes[offset] >>> 4 == 4 && headerBytes() >= HEADER_BYTES
        && headerBytes() <= totalBytes() && totalBytes() <= lengthBytes;
  }

  /// As quoted by an ICMP error: the end may be cut off.
  public boolean wrapQuoted(byte[] bytes, int offset, int lengthBytes) {
    this.bytes = bytes;
    at = offset;
    return lengthBytes >= HEADER_BYTES && bytes[offset] >>> 4 == 4 && headerBytes() >= HEADER_BYTES && headerBytes() <= lengthBytes;
  }

  public int headerBytes() { return (bytes[at] & 15) * 4; }

  public int trafficClass() { return Bytes.u8(bytes, at + 1); }

  public int totalBytes() { return Bytes.u16(bytes, at + 2); }

  public int identification() { return Bytes.u16(bytes, at + 4); }

  public boolean hasMoreFragments() { return (Bytes.u16(bytes, at + 6) & MORE_FRAGMENTS) != 0; }

  public int fragmentOffsetBytes() { return (Bytes.u16(bytes, at + 6) & OFFSET_MASK) * 8; }

  public boolean isFragment() { return (Bytes.u16(bytes, at + 6) & (MORE_FRAGMENTS | OFFSET_MASK)) != 0; }

  public int timeToLive() { return Bytes.u8(bytes, at + 8); }

  public int protocol() { return Bytes.u8(bytes, at + 9); }

  public int source() { return Bytes.i32(bytes, at + 12); }

  public int destination() { return Bytes.i32(bytes, at + 16); }

  public boolean isChecksumGood() { return Checksum.isGood(Checksum.sum(bytes, at, headerBytes())); }

  /// Puts a header before the packet's bytes, made of the packet's own fields.
  public static void prepend(Packet packet, int identification, int fragmentOffsetBytes, boolean moreFragments) {
    int headerBytes = packet.alertsRouters ? HEADER_BYTES + 4 : HEADER_BYTES;
    int total = packet.lengthBytes() + headerBytes;
    packet.start -= headerBytes;
    byte[] b = packet.bytes;
    int at = packet.start;
    Bytes.put8(b, at, 0x40 | headerBytes / 4);
    if (packet.alertsRouters) Bytes.put32(b, at + HEADER_BYTES, ROUTER_ALERT);
    Bytes.put8(b, at + 1, packet.trafficClass);
    Bytes.put16(b, at + 2, total);
    Bytes.put16(b, at + 4, identification);
    Bytes.put16(b, at + 6, (packet.mayNotFragment ? DO_NOT_FRAGMENT : 0) | (moreFragments ? MORE_FRAGMENTS : 0) | fragmentOffsetBytes >>> 3);
    Bytes.put8(b, at + 8, packet.hopLimit);
    Bytes.put8(b, at + 9, packet.protocol);
    Bytes.put16(b, at + 10, 0);
    Bytes.put32(b, at + 12, (int) packet.sourceLow);
    Bytes.put32(b, at + 16, (int) packet.destinationLow);
    Bytes.put16(b, at + 10, Checksum.finish(Checksum.sum(b, at, headerBytes)));
  }
}
