package eggvm.lib.net.ip;

import eggvm.lib.net.Statistics;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Ipv4View;
import eggvm.lib.net.wire.Ipv6View;
import eggvm.lib.net.wire.Packet;

/// Puts IP headers on and cuts what is too long (RFC 791 section 3.2, RFC 8200 section 4.5).
final class IpOutput {
  private static final int FRAGMENT_HEADER_BYTES = 8, LARGEST_BYTES = 65535;

  private final IpLayer layer;
  private final Statistics statistics;
  private final Packet fragment = new Packet(LARGEST_BYTES);

  IpOutput(IpLayer layer) {
    this.layer = layer;
    statistics = layer.environment.statistics;
  }

  /// The packet has its transport header, addresses, protocol and hop limit. Afterwards it begins where it began.
  Sending send(Packet packet, Route route) {
    if (!route.on().link().isUp()) return Sending.LINK_DOWN;
    if (fits(packet, route, packet.lengthBytes())) {
      whole(packet, route);
      return Sending.SENT;
    }
    if (packet.mayNotFragment || packet.lengthBytes() + headerBytes(packet) > LARGEST_BYTES) return Sending.TOO_BIG;
    cut(packet, route, mtuBytes(packet, route) - headerBytes(packet));
    return Sending.SENT;
  }

  boolean fits(Packet packet, Route route, int transportBytes) { return transportBytes + headerBytes(packet) <= mtuBytes(packet, route); }

  private static int headerBytes(Packet packet) {
    return packet.isIpv4() ? Ipv4View.HEADER_BYTES + (packet.alertsRouters ? 4 : 0) : Ipv6View.HEADER_BYTES;
  }

  private int mtuBytes(Packet packet, Route route) {
    return packet.mayNotFragment ? route.on().mtuBytes() : layer.mtuBytes(packet.destinationHigh, packet.destinationLow, route);
  }

  private void whole(Packet packet, Route route) {
    int start = packet.start;
    if (packet.isIpv4()) Ipv4View.prepend(packet, packet.mayNotFragment ? 0 : layer.environment.random(1 << 16), 0, false);
    else Ipv6View.prepend(packet, packet.protocol);
    hand(packet, route);
    packet.start = start;
  }

  private void hand(Packet packet, Route route) {
    boolean isMulticast = IpAddress.isMulticast(packet.destinationHigh, packet.destinationLow);
    long high = isMulticast ? packet.destinationHigh : route.nextHopHigh(packet.destinationHigh);
    long low = isMulticast ? packet.destinationLow : route.nextHopLow(packet.destinationLow);
    if (route.on().isBroadcast(packet.destinationHigh, packet.destinationLow)) low = IpAddress.BROADCAST.low();
    route.on().link().send(packet, high, low);
  }

  private void cut(Packet packet, Route route, int roomBytes) {
    boolean ipv4 = packet.isIpv4();
    int each = (roomBytes - (ipv4 ? 0 : FRAGMENT_HEADER_BYTES)) & ~7;
    int identification = (int) layer.environment.random.nextLong();
    for (int offset = 0; offset < packet.lengthBytes(); offset += each) {
      int bytes = Math.min(each, packet.lengthBytes() - offset);
      boolean more = offset + bytes < packet.lengthBytes();
      fragment.clear();
      fragment.append(packet.bytes, packet.start + offset, bytes);
      fragment.from(packet.sourceHigh, packet.sourceLow);
      fragment.to(packet.destinationHigh, packet.destinationLow);
      fragment.protocol = packet.protocol;
      fragment.hopLimit = packet.hopLimit;
      fragment.trafficClass = packet.trafficClass;
      if (ipv4) Ipv4View.prepend(fragment, identification, offset, more);
      else fragmentHeader(identification, offset, more);
      statistics.fragmentsSent++;
      hand(fragment, route);
    }
  }

  private void fragmentHeader(int identification, int offset, boolean more) {
    fragment.start -= FRAGMENT_HEADER_BYTES;
    Bytes.put16(fragment.bytes, fragment.start, fragment.protocol << 8);
    Bytes.put16(fragment.bytes, fragment.start + 2, offset | (more ? 1 : 0));
    Bytes.put32(fragment.bytes, fragment.start + 4, identification);
    Ipv6View.prepend(fragment, IpProtocol.FRAGMENT);
  }
}
