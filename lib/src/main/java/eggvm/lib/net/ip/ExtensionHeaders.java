package eggvm.lib.net.ip;

import eggvm.lib.net.ip.ErrorSender.Problem;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Packet;

/// Walks over IPv6's extension headers (RFC 8200 section 4). Routing headers with segments left are refused (RFC 5095).
final class ExtensionHeaders {
  private static final int MAX_HEADERS = 8;

  private final IpLayer layer;
  private final Reassembly reassembly;
  private int pointer;

  ExtensionHeaders(IpLayer layer, Reassembly reassembly) {
    this.layer = layer;
    this.reassembly = reassembly;
  }

  /// Where the protocol number of the packet handled last stood, from its IP header on.
  int lastPointer() { return pointer; }

  /// The packet at its transport header, a reassembled one perhaps; null: dropped, or a fragment of more.
  Packet skip(Packet packet) {
    pointer = 6;
    Packet current = packet;
    for (int i = 0; i < MAX_HEADERS; i++) {
      switch (current.protocol) {
        case IpProtocol.HOP_BY_HOP -> {
          if (i > 0) return bad(current, Problem.UNKNOWN_HEADER, pointer);
          if (!options(current)) return null;
        }
        case IpProtocol.DESTINATION_OPTIONS -> {
          if (!options(current)) return null;
        }
        case IpProtocol.ROUTING -> {
          if (!routing(current)) return null;
        }
        case IpProtocol.FRAGMENT -> {
          current = fragment(current);
          if (current == null) return null;
        }
        default -> {
          return current;
        }
      }
    }
    return bad(current, Problem.BAD_HEADER, pointer);
  }

  private Packet bad(Packet packet, Problem problem, int pointer) {
    layer.environment.statistics.droppedMalformed++;
    if (problem != null) layer.errors.tell(packet, problem, pointer);
    return null;
  }

  /// Bytes of the header at the packet's start; 0: it does not fit.
  private static int headerBytes(Packet packet) {
    if (packet.lengthBytes() < 8) return 0;
    int bytes = (Bytes.u8(packet.bytes, packet.start + 1) + 1) * 8;
    return bytes > packet.lengthBytes() ? 0 : bytes;
  }

  private void next(Packet packet, int bytes) {
    packet.protocol = Bytes.u8(packet.bytes, packet.start);
    pointer = packet.start - packet.ipStart;
    packet.start += bytes;
  }

  /// An unknown option is skipped or drops the packet, as its two highest bits say (RFC 8200 section 4.2).
  private boolean options(Packet packet) {
    int bytes = headerBytes(packet);
    if (bytes == 0) return bad(packet, null, 0) != null;
    int end = packet.start + bytes;
    int at = packet.start + 2;
    while (at < end) {
      int type = Bytes.u8(packet.bytes, at);
      if (type == 0) {
        at++;
        continue;
      }
      if (at + 2 > end || at + 2 + Bytes.u8(packet.bytes, at + 1) > end) return bad(packet, null, 0) != null;
      int action = type >>> 6;
      if (action != 0) return bad(packet, action >= 2 ? Problem.UNKNOWN_HEADER : null, at - packet.ipStart) != null;
      at += 2 + Bytes.u8(packet.bytes, at + 1);
    }
    next(packet, bytes);
    return true;
  }

  private boolean routing(Packet packet) {
    int bytes = headerBytes(packet);
    if (bytes == 0) return bad(packet, null, 0) != null;
    if (packet.bytes[packet.start + 3] != 0) return bad(packet, Problem.BAD_HEADER, packet.start + 2 - packet.ipStart) != null;
    next(packet, bytes);
    return true;
  }

  private Packet fragment(Packet packet) {
    if (packet.lengthBytes() < 8) return bad(packet, null, 0);
    int field = Bytes.u16(packet.bytes, packet.start + 2);
    int identification = Bytes.i32(packet.bytes, packet.start + 4);
    next(packet, 8);
    packet.isChecksumGood = false;
    if ((field & 0xfff9) == 0) return packet;
    return reassembly.add(packet, identification, field & 0xfff8, (field & 1) != 0);
  }
}
