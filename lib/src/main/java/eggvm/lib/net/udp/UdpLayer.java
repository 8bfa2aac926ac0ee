package eggvm.lib.net.udp;

import eggvm.lib.net.BufferBudget;
import eggvm.lib.net.Environment;
import eggvm.lib.net.Statistics;
import eggvm.lib.net.ip.ErrorSender;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.IpLayer;
import eggvm.lib.net.ip.Protocol;
import eggvm.lib.net.ip.Route;
import eggvm.lib.net.ip.Sending;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Packet;
import eggvm.lib.net.wire.UdpView;

/// Finds the ports of datagrams; sends them.
public final class UdpLayer implements Protocol {
  private static final int BUCKETS = 256, FIRST_RANDOM_PORT = 32768, RANDOM_PORTS = 32768;
  private static final int LARGEST_PAYLOAD4 = 65507, LARGEST_PAYLOAD6 = 65527;

  private final IpLayer ip;
  private final Environment environment;
  private final Statistics statistics;
  private final ErrorSender errors;
  private final Membership membership;
  private final UdpView view = new UdpView();
  private final UdpPort[] buckets = new UdpPort[BUCKETS];

  public UdpLayer(IpLayer ip, ErrorSender errors, Membership membership) {
    this.ip = ip;
    this.errors = errors;
    this.membership = membership;
    environment = ip.environment;
    statistics = environment.statistics;
    ip.protocol(IpProtocol.UDP, this);
  }

  public BufferBudget buffers() { return environment.buffers; }

  /// Gives the port its number; 0 asks for a random free one (RFC 6056 section 3.3.1). Null: done.
  public SocketError bind(UdpPort port, long high, long low, int number) {
    if (!IpAddress.isAny(high, low) && !ip.owns(high, low) && !IpAddress.isMulticast(high, low)) return SocketError.ADDRESS_NOT_AVAILABLE;
    int chosen = number == 0 ? freePort(port, high, low) : number;
    if (chosen == 0 || isTaken(port, high, low, chosen)) return SocketError.ADDRESS_IN_USE;
    port.localHigh = high;
    port.localLow = low;
    port.localPort = chosen;
    port.nextInBucket = buckets[chosen % BUCKETS];
    buckets[chosen % BUCKETS] = port;
    return null;
  }

  private int freePort(UdpPort port, long high, long low) {
    int first = environment.random(RANDOM_PORTS);
    for (int i = 0; i < RANDOM_PORTS; i++) {
      int number = FIRST_RANDOM_PORT + (first + i) % RANDOM_PORTS;
      if (!isUsed(number)) return number;
    }
    return 0;
  }

  private boolean isUsed(int number) {
    for (UdpPort p = buckets[number % BUCKETS]; p != null; p = p.nextInBucket) if (p.localPort == number) return true;
    return false;
  }

  private boolean isTaken(UdpPort port, long high, long low, int number) {
    for (UdpPort other = buckets[number % BUCKETS]; other != null; other = other.nextInBucket) {
      if (other.localPort == number && overlaps(other, high, low, port.isIpv6Only) && !(port.reusesAddress && other.reusesAddress)) return true;
    }
    return false;
  }

  private static boolean overlaps(UdpPort other, long high, long low, boolean isIpv6Only) {
    if (IpAddress.isAny(high, low) && IpAddress.isAny(other.localHigh, other.localLow)) {
      boolean v4 = low != 0 || !isIpv6Only;
      boolean otherV4 = other.localLow != 0 || !other.isIpv6Only;
      return v4 && otherV4 || low == 0 && other.localLow == 0;
    }
    if (high == 0 && low == 0) return !isIpv6Only || !IpAddress.isIpv4(other.localHigh, other.localLow);
    if (high == 0 && low == 0xffffL << 32) return IpAddress.isIpv4(other.localHigh, other.localLow);
    return other.covers(high, low);
  }

  /// Gives up the number and all groups.
  public void close(UdpPort port) {
    while (port.groupCount > 0) leave(port, port.groupInterfaces[0], port.groupHighs[0], port.groupLows[0]);
    port.queue.clear();
    if (port.localPort == 0) return;
    int bucket = port.localPort % BUCKETS;
    if (buckets[bucket] == port) {
      buckets[bucket] = port.nextInBucket;
    } else {
      UdpPort before = buckets[bucket];
      while (before.nextInBucket != port) before = before.nextInBucket;
      before.nextInBucket = port.nextInBucket;
    }
    port.localPort = 0;
  }

  public int boundCount() {
    int count = 0;
    for (UdpPort first : buckets) for (UdpPort p = first; p != null; p = p.nextInBucket) count++;
    return count;
  }

  /// The address that datagrams to there would bear as source; null: there is none.
  public IpAddress sourceFor(long high, long low) {
    Route route = ip.route(high, low, null);
    Packet packet = environment.outgoing;
    packet.clear();
    packet.to(high, low);
    return route == null || !ip.chooseSource(packet, route) ? null : IpAddress.of(packet.sourceHigh, packet.sourceLow);
  }

  /// Null as interface: any, for a group.
  public SocketError join(UdpPort port, IpInterface on, long high, long low) {
    IpInterface chosen = on != null ? on : chooseFor(high, low);
    if (chosen == null) return SocketError.NETWORK_UNREACHABLE;
    if (port.findGroup(chosen, high, low) >= 0) return SocketError.ADDRESS_IN_USE;
    if (!ip.mayJoin(chosen) || !port.addGroup(chosen, high, low)) return SocketError.NO_BUFFERS;
    if (ip.join(chosen, high, low)) membership.joined(chosen, high, low);
    return null;
  }

  private IpInterface chooseFor(long high, long low) {
    Route route = ip.route(high, low, null);
    return route == null ? null : route.on();
  }

  public SocketError leave(UdpPort port, IpInterface on, long high, long low) {
    int at = port.findGroup(on, high, low);
    if (at < 0) return SocketError.ADDRESS_NOT_AVAILABLE;
    IpInterface from = port.groupInterfaces[at];
    port.removeGroup(at);
    if (ip.leave(from, high, low)) membership.left(from, high, low);
    return null;
  }

  /// Null: sent, as far as UDP promises anything.
  public SocketError send(UdpPort port, long high, long low, int number, byte[] from, int offset, int lengthBytes) {
    boolean isGroup = IpAddress.isMulticast(high, low);
    IpInterface only = isGroup && port.multicastOut != null ? port.multicastOut : port.boundTo;
    Route route = ip.route(high, low, only);
    if (route == null) return SocketError.NETWORK_UNREACHABLE;
    if (!port.mayBroadcast && !isGroup && ip.isBroadcast(high, low, route)) return SocketError.ACCESS_DENIED;
    if (lengthBytes > (IpAddress.isIpv4(high, low) ? LARGEST_PAYLOAD4 : LARGEST_PAYLOAD6)) return SocketError.MESSAGE_TOO_LONG;
    Packet packet = environment.outgoing;
    packet.clear();
    packet.to(high, low);
    if (!source(port, packet, route)) return SocketError.ADDRESS_NOT_AVAILABLE;
    packet.append(from, offset, lengthBytes);
    packet.protocol = IpProtocol.UDP;
    packet.hopLimit = isGroup ? port.multicastHopLimit : port.hopLimit;
    packet.trafficClass = port.trafficClass;
    UdpView.prepend(packet, port.localPort, number, ip.offloads(packet, route, packet.lengthBytes() + UdpView.HEADER_BYTES));
    statistics.udpSent++;
    if (isGroup && port.multicastLoops && !route.on().isLoopback()) loop(route, packet);
    return ip.send(packet, route).error();
  }

  /// The unspecified address is a source only for a port bound to one interface: DHCP before it has an address.
  private boolean source(UdpPort port, Packet packet, Route route) {
    boolean isOwnChoice = !IpAddress.isAny(port.localHigh, port.localLow) && !IpAddress.isMulticast(port.localHigh, port.localLow);
    if (isOwnChoice) {
      packet.from(port.localHigh, port.localLow);
      return IpAddress.isIpv4(packet.sourceHigh, packet.sourceLow) == packet.isIpv4();
    }
    if (ip.chooseSource(packet, route)) return true;
    packet.from(0, packet.isIpv4() ? 0xffffL << 32 : 0);
    return port.boundTo != null;
  }

  /// A copy for our own members of the group.
  private void loop(Route route, Packet packet) {
    if (packet.lengthBytes() > 1400) return;
    Packet copy = environment.pool.copyOf(packet);
    if (copy == null) return;
    copy.start += UdpView.HEADER_BYTES;
    copy.isGroupcast = true;
    deliverToGroup(route.on(), copy, Bytes.u16(packet.bytes, packet.start), Bytes.u16(packet.bytes, packet.start + 2));
    environment.pool.give(copy);
  }

  @Override
  public void receive(IpInterface on, Packet packet) {
    statistics.udpReceived++;
    if (!view.wrap(packet.bytes, packet.start, packet.lengthBytes())) {
      statistics.droppedMalformed++;
      return;
    }
    int start = packet.start;
    packet.end = start + view.lengthBytes();
    if (!isSumRight(packet)) {
      statistics.droppedChecksum++;
      return;
    }
    packet.start += UdpView.HEADER_BYTES;
    if (packet.isGroupcast) {
      if (!deliverToGroup(on, packet, view.sourcePort(), view.destinationPort())) statistics.droppedUdpNoPort++;
      return;
    }
    UdpPort port = find(on, packet, view.sourcePort(), view.destinationPort());
    if (port != null) {
      give(port, on, packet, view.sourcePort());
      return;
    }
    statistics.droppedUdpNoPort++;
    packet.start = start;
    errors.tell(packet, ErrorSender.Problem.PORT_UNREACHABLE, 0);
  }

  /// 0 means no checksum, in IPv4 only (RFC 768, RFC 8200 section 8.1).
  private boolean isSumRight(Packet packet) {
    if (view.checksum() == 0 && !packet.isChecksumGood) return packet.isIpv4();
    return packet.isSumGood();
  }

  private UdpPort find(IpInterface on, Packet packet, int sourcePort, int destinationPort) {
    UdpPort best = null;
    for (UdpPort port = buckets[destinationPort % BUCKETS]; port != null; port = port.nextInBucket) {
      if (port.localPort == destinationPort && matches(port, on, packet, sourcePort) && (best == null || port.precision() > best.precision())) best = port;
    }
    return best;
  }

  private static boolean matches(UdpPort port, IpInterface on, Packet packet, int sourcePort) {
    return port.covers(packet.destinationHigh, packet.destinationLow) && port.takesFrom(packet.sourceHigh, packet.sourceLow, sourcePort)
        && (port.boundTo == null || port.boundTo == on);
  }

  /// Everyone who joined the group, or for a broadcast everyone whose address fits, gets it.
  private boolean deliverToGroup(IpInterface on, Packet packet, int sourcePort, int destinationPort) {
    boolean isMulticast = IpAddress.isMulticast(packet.destinationHigh, packet.destinationLow);
    boolean any = false;
    for (UdpPort port = buckets[destinationPort % BUCKETS]; port != null; port = port.nextInBucket) {
      if (port.localPort != destinationPort || !port.takesFrom(packet.sourceHigh, packet.sourceLow, sourcePort)) continue;
      if (port.boundTo != null && port.boundTo != on) continue;
      if (isMulticast ? port.findGroup(on, packet.destinationHigh, packet.destinationLow) < 0 : !takesBroadcast(port, packet)) continue;
      give(port, on, packet, sourcePort);
      any = true;
    }
    return any;
  }

  private static boolean takesBroadcast(UdpPort port, Packet packet) {
    return IpAddress.isAny(port.localHigh, port.localLow) ? port.covers(packet.destinationHigh, packet.destinationLow)
        : IpAddress.isIpv4(port.localHigh, port.localLow);
  }

  private void give(UdpPort port, IpInterface on, Packet packet, int sourcePort) {
    if (port.queue.add(packet, sourcePort, on.index())) port.user.changed();
    else statistics.droppedUdpQueueFull++;
  }

  /// Only a connected socket is told (RFC 1122 section 4.1.3.3).
  @Override
  public void failed(Packet quote, SocketError error, boolean isHard, int mtuBytes) {
    int local = Bytes.u16(quote.bytes, quote.start);
    int remote = Bytes.u16(quote.bytes, quote.start + 2);
    if (error == SocketError.MESSAGE_TOO_LONG) {
      if (isUsed(local)) ip.pathMtus.learn(quote.destinationHigh, quote.destinationLow, mtuBytes);
      return;
    }
    for (UdpPort port = buckets[local % BUCKETS]; port != null; port = port.nextInBucket) {
      if (port.localPort == local && port.isConnected() && port.remotePort == remote && port.remoteLow == quote.destinationLow
          && port.remoteHigh == quote.destinationHigh && port.covers(quote.sourceHigh, quote.sourceLow)) port.user.failed(error);
    }
  }
}
