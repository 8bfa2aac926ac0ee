package eggvm.lib.net.ip;

import eggvm.lib.net.Environment;
import eggvm.lib.net.link.EthernetLink;
import eggvm.lib.net.link.Link;
import eggvm.lib.net.link.LinkUser;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.wire.Packet;
import java.util.ArrayList;
import java.util.List;

/// A link with IP addresses and groups.
public final class IpInterface implements LinkUser {
  static final int MAX_ADDRESSES = 32;
  private static final long ALL_NODES_HIGH = 0xff02L << 48, SOLICITED_LOW = 0x1_ff00_0000L;

  final IpLayer layer;
  private final int index;
  private Link link;
  final List<InterfaceAddress> addresses = new ArrayList<>();
  final Groups groups = new Groups();
  /// Straight to whoever is on the link.
  final Route direct = Route.direct(0, 0, 0, this);
  private int mtuBytes;
  private Runnable whenLinkIsUp = () -> {};

  IpInterface(IpLayer layer, int index) {
    this.layer = layer;
    this.index = index;
  }

  IpInterface over(Link link) {
    this.link = link;
    mtuBytes = link.mtuBytes();
    return this;
  }

  /// Straight to whoever is on the link, whatever the routes say.
  public Route direct() { return direct; }

  public int groupCount() { return groups.count(); }

  public long groupHigh(int index) { return groups.high(index); }

  public long groupLow(int index) { return groups.low(index); }

  public int index() { return index; }

  public Link link() { return link; }

  /// Null: a loopback.
  public EthernetLink ethernet() { return link instanceof EthernetLink ethernet ? ethernet : null; }

  public boolean isLoopback() { return index == 1; }

  public int mtuBytes() { return mtuBytes; }

  /// A router may ask for less than the link could carry (RFC 4861 section 6.3.4).
  public void limitMtu(int bytes) { if (bytes >= 1280 && bytes <= link.mtuBytes()) mtuBytes = bytes; }

  public List<InterfaceAddress> addresses() { return addresses; }

  /// Null: it is none of ours.
  public InterfaceAddress find(long high, long low) {
    for (int i = 0; i < addresses.size(); i++) if (addresses.get(i).is(high, low)) return addresses.get(i);
    return null;
  }

  /// Whether packets for it are for us.
  public boolean owns(long high, long low) {
    if (isLoopback() && isLoopback(high, low)) return true;
    InterfaceAddress address = find(high, low);
    return address != null && !address.isTentative;
  }

  static boolean isLoopback(long high, long low) { return high == 0 && (low == 1 || low >>> 24 == 0xffff7f); }

  boolean isBroadcast(long high, long low) {
    if (high == 0 && low == 0xffff_ffff_ffffL) return true;
    for (int i = 0; i < addresses.size(); i++) if (addresses.get(i).isBroadcast(high, low)) return true;
    return false;
  }

  /// All nodes and the solicited-node groups of our addresses (RFC 4291 section 2.8) are joined always.
  boolean isMember(long high, long low) {
    if (high == ALL_NODES_HIGH && low == 1 || IpAddress.isIpv4(high, low) && (int) low == 0xe000_0001) return true;
    if (high == ALL_NODES_HIGH && (low & ~0xff_ffffL) == SOLICITED_LOW) return isSolicited(low);
    return groups.contains(high, low);
  }

  private boolean isSolicited(long low) {
    for (int i = 0; i < addresses.size(); i++) {
      InterfaceAddress address = addresses.get(i);
      if (!IpAddress.isIpv4(address.high, address.low) && ((address.low ^ low) & 0xff_ffff) == 0) return true;
    }
    return false;
  }

  /// The best source for a destination (RFC 6724 section 5, rules 1, 2, 3 and 8); null: none of its family.
  public InterfaceAddress sourceFor(long high, long low) {
    InterfaceAddress best = null;
    for (int i = 0; i < addresses.size(); i++) {
      InterfaceAddress candidate = addresses.get(i);
      if (!candidate.isTentative && isSameFamily(candidate, high, low) && isBetter(candidate, best, high, low)) best = candidate;
    }
    return best;
  }

  private static boolean isSameFamily(InterfaceAddress address, long high, long low) {
    return IpAddress.isIpv4(address.high, address.low) == IpAddress.isIpv4(high, low);
  }

  private boolean isBetter(InterfaceAddress candidate, InterfaceAddress best, long high, long low) {
    if (best == null) return true;
    boolean wantsLocal = isLinkLocal(high);
    if (isLinkLocal(candidate.high) != isLinkLocal(best.high)) return isLinkLocal(candidate.high) == wantsLocal;
    if (isDeprecated(candidate) != isDeprecated(best)) return isDeprecated(best);
    return Prefix.commonBits(candidate.high, candidate.low, high, low) > Prefix.commonBits(best.high, best.low, high, low);
  }

  private boolean isDeprecated(InterfaceAddress address) {
    return address.preferredUntilNanos != Long.MAX_VALUE && address.preferredUntilNanos <= layer.environment.now();
  }

  /// Of IPv6, unicast or multicast.
  static boolean isLinkLocal(long high) { return high >>> 54 == 0xfe80L >>> 6 || high >>> 48 == 0xff02; }

  /// Replaces an equal address. Null: no room for it.
  public InterfaceAddress add(long high, long low, int prefixBits) {
    InterfaceAddress old = find(high, low);
    if (old != null) remove(old);
    if (addresses.size() >= MAX_ADDRESSES) return null;
    layer.environment.routeChanges++;
    InterfaceAddress address = new InterfaceAddress(high, low, prefixBits);
    int at = 0;
    while (IpAddress.isIpv4(high, low) && at < addresses.size() && IpAddress.isIpv4(addresses.get(at).high, addresses.get(at).low)) at++;
    addresses.add(IpAddress.isIpv4(high, low) ? at : addresses.size(), address);
    return address;
  }

  public void remove(InterfaceAddress address) {
    layer.environment.routeChanges++;
    layer.environment.timers.stop(address);
    addresses.remove(address);
  }

  /// The address is out of use for so long.
  public void suspend(InterfaceAddress address, long nanos, Runnable whenOver) {
    tentative(address, true);
    address.whenDue = () -> {
      tentative(address, false);
      validUntil(address, address.validUntilNanos);
      whenOver.run();
    };
    layer.environment.startIn(address, nanos);
  }

  private void tentative(InterfaceAddress address, boolean is) {
    layer.environment.routeChanges++;
    address.isTentative = is;
  }

  /// By the stack's clock; `Long.MAX_VALUE`: for ever.
  public void validUntil(InterfaceAddress address, long nanos) {
    address.validUntilNanos = nanos;
    if (address.isTentative) return;
    address.whenDue = () -> remove(address);
    if (nanos == Long.MAX_VALUE) layer.environment.timers.stop(address);
    else layer.environment.timers.start(address, nanos);
  }

  Environment environment() { return layer.environment; }

  @Override
  public boolean ownsIpv4(int address) { return owns(0, 0xffffL << 32 | address & 0xffff_ffffL); }

  @Override
  public int ipv4For(int target) {
    InterfaceAddress source = sourceFor(0, 0xffffL << 32 | target & 0xffff_ffffL);
    return source == null ? 0 : (int) source.low;
  }

  @Override
  public void solicitIpv6(long targetHigh, long targetLow, long hardware) { layer.solicitor.solicit(this, targetHigh, targetLow, hardware); }

  @Override
  public void linkIsUp() {
    for (int i = 0; i < addresses.size(); i++) {
      InterfaceAddress address = addresses.get(i);
      if (IpAddress.isIpv4(address.high, address.low)) ethernet().announce((int) address.low);
    }
    layer.solicitor.linkIsUp(this);
    whenLinkIsUp.run();
  }

  public void onLinkUp(Runnable listener) { whenLinkIsUp = listener; }

  @Override
  public void unreachable(Packet packet) { layer.input.unreachable(packet); }
}
