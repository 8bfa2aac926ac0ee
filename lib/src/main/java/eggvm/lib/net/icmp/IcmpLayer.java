package eggvm.lib.net.icmp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.ip.ErrorSender;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.IpLayer;
import eggvm.lib.net.ip.Protocol;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.wire.Checksum;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Packet;

/// ICMP for IPv4 (RFC 792, RFC 1122 section 3.2.2).
public final class IcmpLayer implements Protocol {
  static final int ECHO_REPLY = 0, UNREACHABLE = 3, ECHO_REQUEST = 8, TIME_EXCEEDED = 11, PARAMETER_PROBLEM = 12;
  private static final int CODE_PROTOCOL = 2, CODE_PORT = 3, CODE_TOO_BIG = 4;

  private final IpLayer ip;
  private final Environment environment;
  private final IcmpOutput output;
  private final EchoPorts echoPorts;
  private final NeighbourDiscovery discovery;
  private final IcmpErrors errors;
  private final GroupReports groupReports;
  private final IcmpView view = new IcmpView();

  public IcmpLayer(IpLayer ip) {
    this.ip = ip;
    environment = ip.environment;
    output = new IcmpOutput(ip);
    echoPorts = new EchoPorts(output);
    discovery = new NeighbourDiscovery(output);
    errors = new IcmpErrors(output);
    ip.users(discovery, errors);
    ip.protocol(IpProtocol.ICMP, this);
    groupReports = new GroupReports(ip);
    ip.protocol(IpProtocol.IGMP, groupReports);
    ip.protocol(IpProtocol.ICMPV6, new Icmpv6Layer(output, echoPorts, discovery, groupReports));
  }

  public EchoPorts echoPorts() { return echoPorts; }

  public GroupReports groupReports() { return groupReports; }

  public ErrorSender errors() { return errors; }

  public NeighbourDiscovery discovery() { return discovery; }

  @Override
  public void receive(IpInterface on, Packet packet) {
    if (!view.wrap(packet)) environment.statistics.droppedMalformed++;
    else if (!Checksum.isGood(Checksum.sum(packet.bytes, packet.start, packet.lengthBytes()))) environment.statistics.droppedChecksum++;
    else dispatch(packet);
  }

  private void dispatch(Packet packet) {
    switch (view.type()) {
      case ECHO_REQUEST -> { if (!packet.isGroupcast) answer(output, packet, view, ECHO_REPLY); }
      case ECHO_REPLY -> echoPorts.receive(packet, view);
      case UNREACHABLE, TIME_EXCEEDED, PARAMETER_PROBLEM -> error(packet);
      default -> {}
    }
  }

  static void answer(IcmpOutput output, Packet request, IcmpView view, int type) {
    Packet reply = output.begin(request.sourceHigh, request.sourceLow);
    if (!request.isGroupcast) reply.from(request.destinationHigh, request.destinationLow);
    reply.append(request.bytes, request.start + IcmpView.HEADER_BYTES, request.lengthBytes() - IcmpView.HEADER_BYTES);
    output.environment.statistics.echoRequestsAnswered++;
    output.send(reply, type, 0, view.rest(), (IpInterface) null);
  }

  private void error(Packet packet) {
    environment.statistics.icmpErrorsReceived++;
    int type = view.type();
    int code = view.code();
    int mtu = view.sequence();
    packet.start += IcmpView.HEADER_BYTES;
    if (type == UNREACHABLE && code == CODE_TOO_BIG) ip.receiveQuote(packet, SocketError.MESSAGE_TOO_LONG, false, mtu);
    else if (type == UNREACHABLE && code == CODE_PORT) ip.receiveQuote(packet, SocketError.PORT_UNREACHABLE, true, 0);
    else if (type == UNREACHABLE && code == CODE_PROTOCOL || type == PARAMETER_PROBLEM) ip.receiveQuote(packet, SocketError.PROTOCOL_UNREACHABLE, true, 0);
    else if (type == UNREACHABLE && (code == 0 || code == 6 || code == 11)) ip.receiveQuote(packet, SocketError.NETWORK_UNREACHABLE, false, 0);
    else ip.receiveQuote(packet, SocketError.HOST_UNREACHABLE, false, 0);
  }

  /// ICMP over ICMP: an echo request of ours has failed.
  @Override
  public void failed(Packet quote, SocketError error, boolean isHard, int mtuBytes) { echoPorts.failed(quote, error); }
}
