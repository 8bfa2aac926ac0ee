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
///              ▴                                                                                                     │ each ends with its lifetime
///              └── the link comes back: all addresses tentative, what was learnt doubtful ◂──────────────────────────┘
/// ```
/// What is doubtful when the solicitations are over goes if another router has answered: it belongs to another network.
public final class RouterDiscovery {
  private static final int ADVERTISEMENT_BYTES = 16, OPTION_PREFIX = 3, OPTION_MTU = 5, OPTION_DNS = 25;
  private static final int FLAG_ON_LINK = 0x80, FLAG_AUTONOMOUS = 0x40, MAX_ROUTES = 16, MAX_SERVERS = 3, MAX_SOLICITATIONS = 3;
  private static final long SECOND = 1_000_000_000L, SOLICITATION_NANOS = 4 * SECOND, INFINITE = 0xffff_ffffL, TWO_HOURS = 7200;
  private static final long LINK_LOCAL_HIGH = 0xfe80L << 48;

  private final NeighbourDiscovery discovery;
  private final IpLayer ip;
  private final Environment environment;
  private final List<Search> searches = new ArrayList<>();
  private final List<LearntRoute> learnt = new ArrayList<>();
  private final List<LearntServer> servers = new ArrayList<>();

  RouterDiscovery(NeighbourDiscovery discovery, IpLayer ip) {
    this.discovery = discovery;
    this.ip = ip;
    environment = ip.environment;
  }

  /// A route with an end.
  private final class LearntRoute extends Timer {
    final Route route;
    boolean isDoubtful;

    LearntRoute(Route route) { this.route = route; }

    @Override
    protected void fire() { forget(this); }
  }

  /// A DNS server with an end (RFC 8106 section 5.1).
  private final class LearntServer extends Timer {
    final IpAddress address;

    LearntServer(IpAddress address) { this.address = address; }

    @Override
    protected void fire() { servers.remove(this); }
  }

  /// For routers on one interface, whenever its link comes up (RFC 4861 section 6.3.7).
  private final class Search extends Timer {
    final IpInterface on;
    private int left;
    /// By a router, since the link came up.
    private boolean isAnswered;

    Search(IpInterface on) { this.on = on; }

    void begin() {
      environment.timers.stop(this);
      left = MAX_SOLICITATIONS;
      isAnswered = false;
      InterfaceAddress own = on.find(LINK_LOCAL_HIGH, interfaceId(on));
      if (own == null) discovery.addTentative(on, LINK_LOCAL_HIGH, interfaceId(on), 64, this::fire);
      else discovery.detect(on, own, this::fire);
    }

    /// One goes out at least, whatever was heard before it.
    @Override
    protected void fire() {
      if (left == 0) {
        if (isAnswered) dropDoubtful(on);
        return;
      }
      if (!isAnswered || left == MAX_SOLICITATIONS) discovery.solicitRouters(on);
      left--;
      environment.startIn(this, SOLICITATION_NANOS);
    }
  }

  /// Gives the interface its link-local address, made of its hardware address (RFC 2464 section 4), and looks for routers.
  public void start(IpInterface on) {
    Search search = find(on);
    if (search == null) searches.add(search = new Search(on));
    search.begin();
  }

  private Search find(IpInterface on) {
    for (int i = 0; i < searches.size(); i++) if (searches.get(i).on == on) return searches.get(i);
    return null;
  }

  void linkIsUp(IpInterface on) {
    Search search = find(on);
    if (search == null) return;
    for (int i = 0; i < learnt.size(); i++) learnt.get(i).isDoubtful |= learnt.get(i).route.on() == on;
    for (int i = 0; i < on.addresses().size(); i++) {
      InterfaceAddress address = on.addresses().get(i);
      if (IpAddress.isIpv4(address.high, address.low) || address.high == LINK_LOCAL_HIGH && address.low == interfaceId(on)) continue;
      address.isDoubtful = address.validUntilNanos() != Long.MAX_VALUE;
      discovery.detect(on, address, () -> {});
    }
    search.begin();
  }

  private void dropDoubtful(IpInterface on) {
    for (int i = learnt.size() - 1; i >= 0; i--) if (learnt.get(i).route.on() == on && learnt.get(i).isDoubtful) forget(learnt.get(i));
    for (int i = 0; i < on.addresses().size(); i++) if (on.addresses().get(i).isDoubtful) on.addresses().get(i).preferredUntil(environment.now());
  }

  private static long interfaceId(IpInterface on) {
    long hardware = on.link().hardware() ^ 0x0200_0000_0000L;
    return hardware >>> 24 << 40 | 0xfffe00_0000L | hardware & 0xff_ffff;
  }

  /// Recursive DNS servers heard of (RFC 8106).
  public List<IpAddress> servers() {
    List<IpAddress> addresses = new ArrayList<>();
    for (LearntServer server : servers) addresses.add(server.address);
    return addresses;
  }

  void receive(IpInterface on, Packet packet) {
    if (packet.lengthBytes() < ADVERTISEMENT_BYTES || packet.sourceHigh >>> 54 != 0xfe80L >>> 6 || !NeighbourDiscovery.areOptionsSound(packet, ADVERTISEMENT_BYTES)) {
      environment.statistics.droppedMalformed++;
      return;
    }
    long hardware = NeighbourDiscovery.hardwareOption(packet, ADVERTISEMENT_BYTES, NeighbourDiscovery.OPTION_SOURCE_HARDWARE);
    if (hardware != 0) on.ethernet().heard(packet.sourceHigh, packet.sourceLow, hardware, false, true);
    long lifeSeconds = Bytes.u16(packet.bytes, packet.start + 6);
    learn(new Route(0, 0, 0, on, packet.sourceHigh, packet.sourceLow), lifeSeconds);
    Search search = find(on);
    if (search != null) search.isAnswered |= lifeSeconds > 0;
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
    long preferred = Bytes.u32(b, at + 8);
    long high = Bytes.i64(b, at + 16);
    long low = Bytes.i64(b, at + 24);
    if (bits > 128 || high >>> 54 == 0xfe80L >>> 6 || IpAddress.isMulticast(high, low) || high == 0) return;
    if ((flags & FLAG_ON_LINK) != 0 && bits > 0) learn(new Route(high, low, bits, on, 0, 0), valid);
    if ((flags & FLAG_AUTONOMOUS) != 0 && bits == 64 && preferred <= valid) autonomous(on, high, valid, preferred);
  }

  /// RFC 4862 section 5.5.3: a life of less than two hours may not be cut short by an unauthenticated message.
  private void autonomous(IpInterface on, long high, long validSeconds, long preferredSeconds) {
    InterfaceAddress address = on.find(high, interfaceId(on));
    boolean isNew = address == null;
    if (isNew && validSeconds > 0) address = discovery.addTentative(on, high, interfaceId(on), 64, () -> {});
    if (address == null) return;
    address.isDoubtful = false;
    address.preferredUntil(end(preferredSeconds));
    on.validUntil(address, isNew ? end(validSeconds) : renewed(address, validSeconds));
  }

  /// By the stack's clock.
  private long end(long lifeSeconds) { return lifeSeconds == INFINITE ? Long.MAX_VALUE : environment.now() + lifeSeconds * SECOND; }

  private long renewed(InterfaceAddress address, long validSeconds) {
    long leftSeconds = address.validUntilNanos() == Long.MAX_VALUE ? INFINITE : (address.validUntilNanos() - environment.now()) / SECOND;
    if (validSeconds > TWO_HOURS || validSeconds > leftSeconds) return end(validSeconds);
    return leftSeconds > TWO_HOURS ? end(TWO_HOURS) : address.validUntilNanos();
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
    found.isDoubtful = false;
    if (lifeSeconds == INFINITE) environment.timers.stop(found);
    else environment.startIn(found, lifeSeconds * SECOND);
  }

  private void forget(LearntRoute route) {
    environment.timers.stop(route);
    learnt.remove(route);
    ip.routes.remove(route.route);
  }

  private void dnsServers(byte[] b, int at, int count) {
    long lifeSeconds = Bytes.u32(b, at + 4);
    for (int i = 0; i < count; i++) dnsServer(IpAddress.of(Bytes.i64(b, at + 8 + 16 * i), Bytes.i64(b, at + 16 + 16 * i)), lifeSeconds);
  }

  private void dnsServer(IpAddress address, long lifeSeconds) {
    LearntServer found = null;
    for (int i = 0; i < servers.size(); i++) if (servers.get(i).address.equals(address)) found = servers.get(i);
    if (found != null) environment.timers.stop(found);
    if (lifeSeconds == 0) {
      servers.remove(found);
      return;
    }
    if (found == null) {
      if (servers.size() >= MAX_SERVERS) return;
      servers.add(found = new LearntServer(address));
    }
    if (lifeSeconds != INFINITE) environment.startIn(found, lifeSeconds * SECOND);
  }
}
