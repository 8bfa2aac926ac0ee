package eggvm.lib.net.wire;

/// An IPv6 header (RFC 8200 section 3).
/// ```
///  0 version 4 bits, traffic class 8, flow label 20   4 payload bytes 2   6 next header   7 hop limit   8 source 16   24 destination 16
/// ```
public final class Ipv6View {
  public static final int HEADER_BYTES = 40;

  private byte[] bytes;
  private int at;

  /// False: no whole header of version 6, or a payload length that does not fit.
  public boolean wrap(byte[] bytes, int offset, int lengthBytes) {
    return wrapQuoted(bytes, offset, lengthBytes) && payloadBytes() <= lengthBytes - HEADER_BYTES;
  }

  public boolean wrapQuoted(byte[] bytes, int offset, int lengthBytes) {
    this.bytes = bytes;
    at = offset;
    return lengthBytes >= HEADER_BYTES && (bytes[offset] & 0xf0) == 0x60;
  }

  public int trafficClass() { return Bytes.u16(bytes, at) >>> 4 & 0xff; }

  public int payloadBytes() { return Bytes.u16(bytes, at + 4); }

  public int nextHeader() { return Bytes.u8(bytes, at + 6); }

  public int hopLimit() { return Bytes.u8(bytes, at + 7); }

  public long sourceHigh() { return Bytes.i64(bytes, at + 8); }

  public long sourceLow() { return Bytes.i64(bytes, at + 16); }

  public long destinationHigh() { return Bytes.i64(bytes, at + 24); }

  public long destinationLow() { return Bytes.i64(bytes, at + 32); }

  /// Puts a header before the packet's bytes; the next header may differ from the protocol when a fragment header comes between.
  public static void prepend(Packet packet, int nextHeader) {
    int payload = packet.lengthBytes();
    packet.start -= HEADER_BYTES;
    byte[] b = packet.bytes;
    int at = packet.start;
    Bytes.put32(b, at, 6 << 28 | packet.trafficClass << 20);
    Bytes.put16(b, at + 4, payload);
    Bytes.put8(b, at + 6, nextHeader);
    Bytes.put8(b, at + 7, packet.hopLimit);
    Bytes.put64(b, at + 8, packet.sourceHigh);
    Bytes.put64(b, at + 16, packet.sourceLow);
    Bytes.put64(b, at + 24, packet.destinationHigh);
    Bytes.put64(b, at + 32, packet.destinationLow);
  }
}
