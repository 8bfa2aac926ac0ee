package eggvm.lib.net.icmp;

import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Packet;

/// An ICMP or ICMPv6 message (RFC 792, RFC 4443).
final class IcmpView {
  static final int HEADER_BYTES = 8;

  private byte[] bytes;
  private int at;

  boolean wrap(Packet packet) {
    bytes = packet.bytes;
    at = packet.start;
    return packet.lengthBytes() >= HEADER_BYTES;
  }

  int type() { return Bytes.u8(bytes, at); }

  int code() { return Bytes.u8(bytes, at + 1); }

  int identifier() { return Bytes.u16(bytes, at + 4); }

  int sequence() { return Bytes.u16(bytes, at + 6); }

  int rest() { return Bytes.i32(bytes, at + 4); }

  /// Puts a header before the body; the caller completes the checksum.
  static void prepend(Packet packet, int type, int code, int rest) {
    packet.start -= HEADER_BYTES;
    Bytes.put8(packet.bytes, packet.start, type);
    Bytes.put8(packet.bytes, packet.start + 1, code);
    Bytes.put16(packet.bytes, packet.start + 2, 0);
    Bytes.put32(packet.bytes, packet.start + 4, rest);
  }
}
