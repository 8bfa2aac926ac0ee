package eggvm.lib.net.icmp;

import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.Sending;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.wire.Packet;
import java.util.ArrayList;
import java.util.List;

/// Open echo ports, told apart by the identifier in their requests.
public final class EchoPorts {
  private final IcmpOutput output;
  private final List<EchoPort> ports = new ArrayList<>();

  EchoPorts(IcmpOutput output) { this.output = output; }

  /// Gives it an identifier that no other port has.
  public void open(EchoPort port) {
    do port.identifier = output.environment.random(1 << 16);
    while (find(port.identifier) != null);
    ports.add(port);
  }

  public void close(EchoPort port) {
    ports.remove(port);
    port.queue.clear();
  }

  public int count() { return ports.size(); }

  private EchoPort find(int identifier) {
    for (int i = 0; i < ports.size(); i++) if (ports.get(i).identifier == identifier) return ports.get(i);
    return null;
  }

  /// Null: it was sent.
  public SocketError send(EchoPort port, long high, long low, int sequence, byte[] from, int offset, int lengthBytes, int hopLimit) {
    Packet packet = output.begin(high, low);
    packet.hopLimit = hopLimit;
    packet.append(from, offset, lengthBytes);
    int type = packet.isIpv4() ? IcmpLayer.ECHO_REQUEST : Icmpv6Layer.ECHO_REQUEST;
    Sending sending = output.send(packet, type, 0, port.identifier << 16 | sequence & 0xffff, (IpInterface) null);
    return sending.error();
  }

  void receive(Packet packet, IcmpView view) {
    EchoPort port = find(view.identifier());
    if (port == null) return;
    packet.start += IcmpView.HEADER_BYTES;
    port.receive(packet, view.sequence());
  }

  /// The quote starts with the request's ICMP header.
  void failed(Packet quote, SocketError error) {
    int type = Bytes.u8(quote.bytes, quote.start);
    if (type != IcmpLayer.ECHO_REQUEST && type != Icmpv6Layer.ECHO_REQUEST) return;
    EchoPort port = find(Bytes.u16(quote.bytes, quote.start + 4));
    if (port != null) port.user.failed(error);
  }
}
