package eggvm.lib.net.icmp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.IpLayer;
import eggvm.lib.net.ip.Protocol;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.wire.Packet;

/// ICMPv6 (RFC 4443).
final class Icmpv6Layer implements Protocol {
  static final int UNREACHABLE = 1, TOO_BIG = 2, TIME_EXCEEDED = 3, PARAMETER_PROBLEM = 4, ECHO_REQUEST = 128, ECHO_REPLY = 129, GROUP_QUERY = 130;

  private final IpLayer ip;
  private final Environment environment;
  private final IcmpOutput output;
  private final EchoPorts echoPorts;
  private final NeighbourDiscovery discovery;
  private final GroupReports groupReports;
  private final IcmpView view = new IcmpView();

  Icmpv6Layer(IcmpOutput output, EchoPorts echoPorts, NeighbourDiscovery discovery, GroupReports groupReports) {
    ip = output.ip;
    environment = output.environment;
    this.output = output;
    this.echoPorts = echoPorts;
    this.discovery = discovery;
    this.groupReports = groupReports;
  }

  @Override
  public void receive(IpInterface on, Packet packet) {
    packet.isChecksumGood = false;
    if (packet.isIpv4() || !view.wrap(packet)) environment.statistics.droppedMalformed++;
    else if (!packet.isSumGood()) environment.statistics.droppedChecksum++;
    else dispatch(on, packet);
  }

  private void dispatch(IpInterface on, Packet packet) {
    switch (view.type()) {
      case ECHO_REQUEST -> IcmpLayer.answer(output, packet, view, ECHO_REPLY);
      case ECHO_REPLY -> echoPorts.receive(packet, view);
      case GROUP_QUERY -> groupReports.queried(on, packet);
      case UNREACHABLE, TOO_BIG, TIME_EXCEEDED, PARAMETER_PROBLEM -> error(packet);
      default -> discovery.receive(on, packet, view.type(), view.code());
    }
  }

  private void error(Packet packet) {
    environment.statistics.icmpErrorsReceived++;
    int type = view.type();
    int code = view.code();
    int mtu = Math.max(0, view.rest());
    packet.start += IcmpView.HEADER_BYTES;
    switch (type) {
      case TOO_BIG -> ip.receiveQuote(packet, SocketError.MESSAGE_TOO_LONG, false, mtu);
      case PARAMETER_PROBLEM -> ip.receiveQuote(packet, SocketError.PROTOCOL_UNREACHABLE, true, 0);
      case UNREACHABLE -> {
        SocketError error = code == 4 ? SocketError.PORT_UNREACHABLE : code == 0 ? SocketError.NETWORK_UNREACHABLE : SocketError.HOST_UNREACHABLE;
        ip.receiveQuote(packet, error, code == 4, 0);
      }
      default -> ip.receiveQuote(packet, SocketError.HOST_UNREACHABLE, false, 0);
    }
  }

  @Override
  public void failed(Packet quote, SocketError error, boolean isHard, int mtuBytes) { echoPorts.failed(quote, error); }
}
