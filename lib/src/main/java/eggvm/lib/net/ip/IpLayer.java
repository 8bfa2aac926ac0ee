package eggvm.lib.net.ip;

import eggvm.hal.device.NetDevice;
import eggvm.lib.net.Environment;
import eggvm.lib.net.link.EthernetLink;
import eggvm.lib.net.link.Loopback;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.wire.Packet;
import java.util.ArrayList;
import java.util.List;

/// Interfaces, routes and the two halves of the Internet layer.
public final class IpLayer {
  public final Environment environment;
  public final Routes routes;
  public final PathMtus pathMtus;
  final IpInput input;
  private final IpOutput output;
  private final List<IpInterface> interfaces = new ArrayList<>();
  private final Loopback loopback;
  private final Route loopbackRoute;
  private final Protocol[] protocols = new Protocol[256];
  Solicitor solicitor;
  ErrorSender errors;

  public IpLayer(Environment environment) {
    this.environment = environment;
    routes = new Routes(environment);
    pathMtus = new PathMtus(environment);
    input = new IpInput(this);
    output = new IpOutput(this);
    loopback = new Loopback(environment);
    IpInterface on = new IpInterface(this, 1).over(loopback);
    interfaces.add(on);
    on.add(0, IpAddress.LOOPBACK_IPV4.low(), 96 + 8);
    on.add(0, 1, 128);
    loopbackRoute = on.direct;
  }

  /// What the layers above give in once they exist.
  public void users(Solicitor solicitor, ErrorSender errors) {
    this.solicitor = solicitor;
    this.errors = errors;
  }

  public void protocol(int number, Protocol protocol) { protocols[number] = protocol; }

  Protocol protocol(int number) { return protocols[number]; }

  public List<IpInterface> interfaces() { return interfaces; }

  public boolean hasLoopbackPackets() { return !loopback.isEmpty(); }

  public IpInterface loopback() { return interfaces.get(0); }

  public IpInterface add(NetDevice device) {
    IpInterface made = new IpInterface(this, interfaces.size() + 1);
    made.over(new EthernetLink(environment, device, made));
    interfaces.add(made);
    return made;
  }

  /// Whether the address is one of ours on any interface (the weak host model of RFC 1122 section 3.3.4.2).
  public boolean owns(long high, long low) {
    for (int i = 0; i < interfaces.size(); i++) if (interfaces.get(i).owns(high, low)) return true;
    return false;
  }

  /// Null: there is no way there. Our own addresses are behind the loopback. No router passes link-local packets on.
  public Route route(long high, long low, IpInterface only) {
    if (owns(high, low)) return loopbackRoute;
    if (only != null && isOnLinkByNature(only, high, low)) return only.direct;
    boolean isLinkLocal = !IpAddress.isIpv4(high, low) && IpInterface.isLinkLocal(high);
    Route route = isLinkLocal ? null : routes.find(high, low, only);
    return route == null && only == null && (isLinkLocal || IpAddress.isMulticast(high, low)) ? firstRoute(high, low) : route;
  }

  private static boolean isOnLinkByNature(IpInterface on, long high, long low) {
    return IpAddress.isMulticast(high, low) || on.isBroadcast(high, low) || !IpAddress.isIpv4(high, low) && IpInterface.isLinkLocal(high);
  }

  /// Groups and link-local addresses belong to a link; when none is named, the first that can serve is taken.
  private Route firstRoute(long high, long low) {
    for (int i = 1; i < interfaces.size(); i++) {
      IpInterface on = interfaces.get(i);
      if (on.link().isUp() && on.sourceFor(high, low) != null) return on.direct;
    }
    return null;
  }

  /// Sets the packet's source to the best one for the route and its destination; false: the interface has no address of the family.
  public boolean chooseSource(Packet packet, Route route) {
    if (route.on().isLoopback()) {
      packet.from(packet.destinationHigh, packet.destinationLow);
      return true;
    }
    InterfaceAddress source = route.on().sourceFor(packet.destinationHigh, packet.destinationLow);
    if (source == null) return false;
    packet.from(source.high, source.low);
    return true;
  }

  public int mtuBytes(long high, long low, Route route) { return Math.min(route.on().mtuBytes(), pathMtus.get(high, low)); }

  public Sending send(Packet packet, Route route) { return output.send(packet, route); }

  /// Whether the destination is a broadcast address of the route's interface.
  public boolean isBroadcast(long high, long low, Route route) { return route.on().isBroadcast(high, low); }

  /// Whether the device will complete the checksum of this packet once its transport part has so many bytes: only if it is not cut.
  public boolean offloads(Packet packet, Route route, int transportBytes) {
    return route.on().link().checksumsOnSend() && output.fits(packet, route, transportBytes);
  }

  /// Until its end devices may keep what is sent, to be told of it all at once. Bursts nest.
  public void beginBurst() { environment.bursts++; }

  public void endBurst() {
    if (--environment.bursts > 0) return;
    for (int i = 0; i < interfaces.size(); i++) interfaces.get(i).link().push();
  }

  public void receive(IpInterface on, Packet packet) { input.receive(on, packet); }

  /// An ICMP error quotes one of our packets from `packet.start` on; the packet's fields are changed to the quoted ones.
  public void receiveQuote(Packet packet, SocketError error, boolean isHard, int mtuBytes) { input.quote(packet, error, isHard, mtuBytes); }

  public int reassemblyCount() { return input.reassemblyCount(); }

  /// True: the first to join, so others should be told.
  public boolean join(IpInterface on, long high, long low) { return on.groups.join(high, low); }

  public boolean leave(IpInterface on, long high, long low) { return on.groups.leave(high, low); }

  public boolean mayJoin(IpInterface on) { return !on.groups.isFull(); }
}
