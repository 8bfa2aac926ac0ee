package eggvm.lib.net.icmp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.IpLayer;
import eggvm.lib.net.ip.Route;
import eggvm.lib.net.ip.Sending;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Checksum;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Packet;

/// Sends ICMP messages of either family. The destination decides which.
final class IcmpOutput {
  final IpLayer ip;
  final Environment environment;

  IcmpOutput(IpLayer ip) {
    this.ip = ip;
    environment = ip.environment;
  }

  /// A packet to be filled with a body. It is the stack's one outgoing packet.
  Packet begin(long destinationHigh, long destinationLow) {
    Packet packet = environment.outgoing;
    packet.clear();
    packet.to(destinationHigh, destinationLow);
    return packet;
  }

  /// The body and addresses are there; without a source one is chosen. Null as interface: whatever the routes say.
  Sending send(Packet packet, int type, int code, int rest, IpInterface only) {
    Route route = ip.route(packet.destinationHigh, packet.destinationLow, only);
    if (route == null) return Sending.NO_ROUTE;
    if (packet.sourceHigh == 0 && packet.sourceLow == 0 && !ip.chooseSource(packet, route)) return Sending.NO_SOURCE;
    return send(packet, type, code, rest, route);
  }

  Sending send(Packet packet, int type, int code, int rest, Route route) {
    packet.protocol = packet.isIpv4() ? IpProtocol.ICMP : IpProtocol.ICMPV6;
    IcmpView.prepend(packet, type, code, rest);
    complete(packet);
    return ip.send(packet, route);
  }

  /// ICMPv6's checksum takes the pseudo-header in (RFC 4443 section 2.3), ICMP's does not.
  static void complete(Packet packet) {
    long sum = Checksum.sum(packet.bytes, packet.start, packet.lengthBytes());
    if (!packet.isIpv4()) sum += packet.pseudoHeaderSum();
    Bytes.put16(packet.bytes, packet.start + 2, Checksum.finish(sum));
  }
}
