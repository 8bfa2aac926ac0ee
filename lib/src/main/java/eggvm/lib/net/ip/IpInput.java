package eggvm.lib.net.ip;

import eggvm.lib.net.Statistics;
import eggvm.lib.net.ip.ErrorSender.Problem;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Ipv4View;
import eggvm.lib.net.wire.Ipv6View;
import eggvm.lib.net.wire.Packet;

/// Takes IP headers off and hands what is for us to its transport.
final class IpInput {
  private static final long MAPPED = 0xffffL << 32;

  private final IpLayer layer;
  private final Statistics statistics;
  private final Reassembly reassembly;
  private final ExtensionHeaders extensions;
  private final Ipv4View v4 = new Ipv4View();
  private final Ipv6View v6 = new Ipv6View();

  IpInput(IpLayer layer) {
    this.layer = layer;
    statistics = layer.environment.statistics;
    reassembly = new Reassembly(layer);
    extensions = new ExtensionHeaders(layer, reassembly);
  }

  int reassemblyCount() { return reassembly.count(); }

  void receive(IpInterface on, Packet packet) {
    packet.ipStart = packet.start;
    if (packet.lengthBytes() > 0 && packet.bytes[packet.start] >>> 4 == 4) ipv4(on, packet);
    else ipv6(on, packet);
  }

  private void ipv4(IpInterface on, Packet packet) {
    if (!v4.wrap(packet.bytes, packet.start, packet.lengthBytes())) {
      statistics.droppedMalformed++;
      return;
    }
    if (!v4.isChecksumGood()) {
      statistics.droppedChecksum++;
      return;
    }
    packet.end = packet.start + v4.totalBytes();
    packet.from(0, MAPPED | v4.source() & 0xffff_ffffL);
    packet.to(0, MAPPED | v4.destination() & 0xffff_ffffL);
    packet.protocol = v4.protocol();
    packet.hopLimit = v4.timeToLive();
    packet.trafficClass = v4.trafficClass();
    if (!isAcceptable(on, packet)) return;
    packet.start += v4.headerBytes();
    if (!v4.isFragment()) {
      deliver(on, packet);
      return;
    }
    packet.isChecksumGood = false;
    Packet whole = reassembly.add(packet, v4.identification(), v4.fragmentOffsetBytes(), v4.hasMoreFragments());
    if (whole != null) deliver(on, whole);
  }

  private void ipv6(IpInterface on, Packet packet) {
    if (!v6.wrap(packet.bytes, packet.start, packet.lengthBytes())) {
      statistics.droppedMalformed++;
      return;
    }
    packet.end = packet.start + Ipv6View.HEADER_BYTES + v6.payloadBytes();
    packet.from(v6.sourceHigh(), v6.sourceLow());
    packet.to(v6.destinationHigh(), v6.destinationLow());
    packet.protocol = v6.nextHeader();
    packet.hopLimit = v6.hopLimit();
    packet.trafficClass = v6.trafficClass();
    if (isMappedOnWire(packet) || !isAcceptable(on, packet)) return;
    packet.start += Ipv6View.HEADER_BYTES;
    Packet ready = extensions.skip(packet);
    if (ready != null) deliver(on, ready);
  }

  /// A mapped address in an IPv6 header would pass for an IPv4 one (RFC 4942 section 2.2).
  private boolean isMappedOnWire(Packet packet) {
    boolean mapped = IpAddress.isIpv4(packet.sourceHigh, packet.sourceLow) || IpAddress.isIpv4(packet.destinationHigh, packet.destinationLow);
    if (mapped) statistics.droppedMalformed++;
    return mapped;
  }

  /// Source and destination make sense (RFC 1122 section 3.2.1.3) and the packet is for us.
  private boolean isAcceptable(IpInterface on, Packet packet) {
    long high = packet.destinationHigh;
    long low = packet.destinationLow;
    boolean isGroup = IpAddress.isMulticast(high, low);
    boolean isOwn = !isGroup && on.owns(high, low);
    boolean isBroadcast = !isGroup && !isOwn && on.isBroadcast(high, low);
    boolean isOurs = isGroup ? on.isMember(high, low) : isOwn || isBroadcast || layer.owns(high, low);
    if (!isOurs || !isSourceAcceptable(on, packet)) {
      statistics.droppedNotForUs++;
      return false;
    }
    packet.isGroupcast |= isGroup || isBroadcast;
    return true;
  }

  private static boolean isSourceAcceptable(IpInterface on, Packet packet) {
    long high = packet.sourceHigh;
    long low = packet.sourceLow;
    if (IpAddress.isMulticast(high, low) || on.isBroadcast(high, low)) return false;
    boolean loopback = IpInterface.isLoopback(high, low) || IpInterface.isLoopback(packet.destinationHigh, packet.destinationLow);
    return !loopback || on.isLoopback();
  }

  private void deliver(IpInterface on, Packet packet) {
    Protocol protocol = layer.protocol(packet.protocol);
    if (protocol != null) {
      protocol.receive(on, packet);
      return;
    }
    statistics.droppedUnknownProtocol++;
    if (packet.protocol != IpProtocol.NONE) layer.errors.tell(packet, packet.isIpv4() ? Problem.PROTOCOL_UNREACHABLE : Problem.UNKNOWN_HEADER, extensions.lastPointer());
  }

  /// A packet of ours, from its IP header on, that the link could not deliver.
  void unreachable(Packet packet) { quote(packet, SocketError.HOST_UNREACHABLE, true, 0); }

  /// Tells the transport whose packet is quoted.
  void quote(Packet packet, SocketError error, boolean isHard, int mtuBytes) {
    int totalBytes = packet.lengthBytes() > 0 && packet.bytes[packet.start] >>> 4 == 4 ? quoted4(packet) : quoted6(packet);
    if (totalBytes == 0 || !layer.owns(packet.sourceHigh, packet.sourceLow)) return;
    int mtu = error == SocketError.MESSAGE_TOO_LONG ? layer.pathMtus.plausible(packet.isIpv4(), mtuBytes, totalBytes) : 0;
    Protocol protocol = layer.protocol(packet.protocol);
    if (protocol != null && packet.lengthBytes() >= 8) protocol.failed(packet, error, isHard, mtu);
  }

  /// Total length of the quoted packet; 0: nothing that can be read.
  private int quoted4(Packet packet) {
    if (!v4.wrapQuoted(packet.bytes, packet.start, packet.lengthBytes()) || v4.fragmentOffsetBytes() != 0) return 0;
    packet.from(0, MAPPED | v4.source() & 0xffff_ffffL);
    packet.to(0, MAPPED | v4.destination() & 0xffff_ffffL);
    packet.protocol = v4.protocol();
    packet.start += v4.headerBytes();
    return v4.totalBytes();
  }

  private int quoted6(Packet packet) {
    if (!v6.wrapQuoted(packet.bytes, packet.start, packet.lengthBytes())) return 0;
    packet.from(v6.sourceHigh(), v6.sourceLow());
    packet.to(v6.destinationHigh(), v6.destinationLow());
    packet.protocol = v6.nextHeader();
    int total = v6.payloadBytes() + Ipv6View.HEADER_BYTES;
    packet.start += Ipv6View.HEADER_BYTES;
    return IpAddress.isIpv4(packet.sourceHigh, packet.sourceLow) ? 0 : total;
  }
}
