package eggvm.lib.net.icmp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.ip.InterfaceAddress;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.IpLayer;
import eggvm.lib.net.ip.Route;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.time.Timer;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Packet;
import java.util.ArrayList;
import java.util.List;

/// Addresses without a server (RFC 4862): a link-local one at once, others from the prefixes that routers advertise (RFC 4861 section 6.3.4).
/// ```
///   start ─▸ link-local address, tentative ─1 s─▸ usable ─▸ solicit routers, 3 times 4 s apart ─▸ advertisement: routes, prefixes, MTU, DNS servers
/// ```
public final class RouterDiscovery {
  private static final int ADVERTISEMENT_BYTES = 16, OPTION_PREFIX = 3, OPTION_MTU = 5, OPTION_DNS = 25;
  private static final int FLAG_ON_LINK = 0x80, FLAG_AUTONOMOUS = 0x40, MAX_ROUTES = 16, MAX_SERVERS = 3, MAX_SOLICITATIONS = 3;
  private static final long SECOND = 1_000_000_000L, INFINITE = 0xffff_ffffL, TWO_HOURS = 7200;

  private final NeighbourDiscovery discovery;
  private final IpLayer ip;
  private final Environment environment;
  private final List<LearntRoute> learnt = new ArrayList<>();
  private final List<IpAddress> servers = new ArrayList<>();

  RouterDiscovery(NeighbourDiscovery discovery, IpLayer ip) {
    this.discovery = discovery;
    this.ip = ip;
    environment = ip.environment;
  }

  /// A route with an end.
  private final class LearntRoute extends Timer {
    final Route route;

    LearntRoute(Route route) { this.route = route; }

    @Override
    protected void fire() { forget(this); }
  }

  private final class Solicitation extends Timer {
    private final IpInterface on;
    private int left = MAX_SOLICITATIONS;

    Solicitation(IpInterface on) { this.on = on; }

    @Override
    protected void fire() {
      if (hasRouter(on) || left-- == 0) return;
      discovery.solicitRouters(on);
      environment.startIn(this, 4 * SECOND);
    }
  }

  /// Gives the interface its link-local address, made of its hardware address (RFC 2464 section 4), and looks for routers.
  public void start(IpInterface on) {
    Solicitation solicitation = new Solicitation(on);
    discovery.addTentative(on, 0xfe80L << 48, interfaceId(on), 64, solicitation::fire);
  }

  private static long interfaceId(IpInterface on) {
    long hardware = on.link().hardware() ^ 0x0200_0000_0000L;
    return hardware >>> 24 << 40 | 0xfffe00_0000L | hardware & 0xff_ffff;
  }

  private boolean hasRouter(IpInterface on) {
    for (int i = 0; i < learnt.size(); i++) if (learnt.get(i).route.on() == on && learnt.get(i).route.prefixBits() == 0) return true;
    return false;
  }

  /// Recursive DNS servers heard of (RFC 8106).
  public List<IpAddress> servers() { return servers; }

  void receive(IpInterface on, Packet packet) {
    if (packet.lengthBytes() < ADVERTISEMENT_BYTES || packet.sourceHigh >>> 54 != 0xfe80L >>> 6 || !NeighbourDiscovery.areOptionsSound(packet, ADVERTISEMENT_BYTES)) {
      environment.statistics.droppedMalformed++;
      return;
    }
    long hardware = NeighbourDiscovery.hardwareOption(packet, ADVERTISEMENT_BYTES, NeighbourDiscovery.OPTION_SOURCE_HARDWARE);
    if (hardware != 0) on.ethernet().heard(packet.sourceHigh, packet.sourceLow, hardware, false, true);
    long lifeSeconds = Bytes.u16(packet.bytes, packet.start + 6);
    learn(new Route(0, 0, 0, on, packet.sourceHigh, packet.sourceLow), lifeSeconds);
    for (int at = packet.start + ADVERTISEMENT_BYTES; at < packet.end; at += 8 * Bytes.u8(packet.bytes, at + 1)) option(on, packet.bytes, at);
  }

  private void option(IpInterface on, byte[] b, int at) {
    int bytes = 8 * Bytes.u8(b, at + 1);
    switch (Bytes.u8(b, at)) {
      case OPTION_PREFIX -> { if (bytes == 32) prefix(on, b, at); }
      case OPTION_MTU -> { if (bytes == 8) on.limitMtu(Bytes.i32(b, at + 4)); }
      case OPTION_DNS -> { if (bytes >= 24) dnsServers(b, at, (bytes - 8) / 16); }
      default -> {}
    }
  }

  private void prefix(IpInterface on, byte[] b, int at) {
    int bits = Bytes.u8(b, at + 2);
    int flags = Bytes.u8(b, at + 3);
    long valid = Bytes.u32(b, at + 4);
    long high = Bytes.i64(b, at + 16);
    long low = Bytes.i64(b, at + 24);
    if (bits > 128 || high >>> 54 == 0xfe80L >>> 6 || IpAddress.isMulticast(high, low) || high == 0) return;
    if ((flags & FLAG_ON_LINK) != 0 && bits > 0) learn(new Route(high, low, bits, on, 0, 0), valid);
    if ((flags & FLAG_AUTONOMOUS) != 0 && bits == 64 && Bytes.u32(b, at + 8) <= valid) autonomous(on, high, valid);
  }

  /// RFC 4862 section 5.5.3: a life of less than two hours may not be cut short by an unauthenticated message.
  private void autonomous(IpInterface on, long high, long validSeconds) {
    long low = interfaceId(on);
    for (int i = 0; i < on.addresses().size(); i++) {
      InterfaceAddress address = on.addresses().get(i);
      if (address.high == high && address.low == low) {
        if (!address.isTentative) renew(on, address, validSeconds);
        return;
      }
    }
    if (validSeconds == 0) return;
    InterfaceAddress[] made = new InterfaceAddress[1];
    made[0] = discovery.addTentative(on, high, low, 64, () -> live(on, made[0], validSeconds));
  }

  private void renew(IpInterface on, InterfaceAddress address, long validSeconds) {
    long leftSeconds = address.isArmed() ? (address.deadlineNanos() - environment.now()) / SECOND : INFINITE;
    if (validSeconds > TWO_HOURS || validSeconds > leftSeconds) live(on, address, validSeconds);
    else if (leftSeconds > TWO_HOURS) live(on, address, TWO_HOURS);
  }

  private void live(IpInterface on, InterfaceAddress address, long validSeconds) {
    if (validSeconds == INFINITE) on.unschedule(address);
    else on.schedule(address, validSeconds * SECOND, () -> on.remove(address));
  }

  private void learn(Route route, long lifeSeconds) {
    LearntRoute found = null;
    for (int i = 0; i < learnt.size(); i++) if (learnt.get(i).route.equals(route)) found = learnt.get(i);
    if (lifeSeconds == 0) {
      if (found != null) forget(found);
      return;
    }
    if (found == null) {
      if (learnt.size() >= MAX_ROUTES || !ip.routes.add(route)) return;
      learnt.add(found = new LearntRoute(route));
    }
    if (lifeSeconds == INFINITE) environment.timers.stop(found);
    else environment.startIn(found, lifeSeconds * SECOND);
  }

  private void forget(LearntRoute route) {
    environment.timers.stop(route);
    learnt.remove(route);
    ip.routes.remove(route.route);
  }

  private void dnsServers(byte[] b, int at, int count) {
    long life = Bytes.u32(b, at + 4);
    for (int i = 0; i < count; i++) {
      IpAddress server = IpAddress.of(Bytes.i64(b, at + 8 + 16 * i), Bytes.i64(b, at + 16 + 16 * i));
      servers.remove(server);
      if (life > 0 && servers.size() < MAX_SERVERS) servers.add(server);
    }
  }
}
