package eggvm.lib.net.icmp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.ip.InterfaceAddress;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.Solicitor;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.EthernetView;
import eggvm.lib.net.wire.Packet;

/// Neighbour Discovery (RFC 4861) and duplicate address detection (RFC 4862 section 5.4). Routers are up to [RouterDiscovery].
/// ```
///  solicitation, advertisement   0 ICMPv6 header 8   8 target 16   24 options
///  option                        0 type 1   1 length in 8 bytes 1   2 hardware address 6
/// ```
public final class NeighbourDiscovery implements Solicitor {
  static final int ROUTER_SOLICITATION = 133, ROUTER_ADVERTISEMENT = 134, SOLICITATION = 135, ADVERTISEMENT = 136;
  static final int OPTION_SOURCE_HARDWARE = 1, OPTION_TARGET_HARDWARE = 2;
  static final long ALL_NODES_HIGH = 0xff02L << 48;
  private static final int MESSAGE_BYTES = 24, FLAG_SOLICITED = 0x4000_0000, FLAG_OVERRIDE = 0x2000_0000, HOP_LIMIT = 255;
  private static final long DETECTION_NANOS = 1_000_000_000L;

  private final IcmpOutput output;
  private final Environment environment;
  private final RouterDiscovery routers;
  /// Solicitations go out while another packet is under way, so they have a packet of their own.
  private final Packet own = new Packet(512);

  NeighbourDiscovery(IcmpOutput output) {
    this.output = output;
    environment = output.environment;
    routers = new RouterDiscovery(this, output.ip);
  }

  public RouterDiscovery routers() { return routers; }

  private Packet begin(long high, long low) {
    own.clear();
    own.to(high, low);
    own.hopLimit = HOP_LIMIT;
    return own;
  }

  private static void appendAddress(Packet packet, long high, long low) {
    Bytes.put64(packet.bytes, packet.end, high);
    Bytes.put64(packet.bytes, packet.end + 8, low);
    packet.end += 16;
  }

  private static void appendHardware(Packet packet, int option, long hardware) {
    Bytes.put16(packet.bytes, packet.end, option << 8 | 1);
    EthernetView.putHardware(packet.bytes, packet.end + 2, hardware);
    packet.end += 8;
  }

  private static long solicitedLow(long low) { return 0x1_ff00_0000L | low & 0xff_ffff; }

  @Override
  public void solicit(IpInterface on, long targetHigh, long targetLow, long hardware) {
    InterfaceAddress source = on.sourceFor(targetHigh, targetLow);
    if (source == null) return;
    Packet packet = hardware == 0 ? begin(ALL_NODES_HIGH, solicitedLow(targetLow)) : begin(targetHigh, targetLow);
    packet.from(source.high, source.low);
    appendAddress(packet, targetHigh, targetLow);
    appendHardware(packet, OPTION_SOURCE_HARDWARE, on.link().hardware());
    output.send(packet, SOLICITATION, 0, 0, on.direct());
  }

  /// Adds an address; it is used after a second in which nobody else claimed it.
  public InterfaceAddress addTentative(IpInterface on, long high, long low, int prefixBits, Runnable whenUsable) {
    InterfaceAddress address = on.add(high, low, prefixBits);
    if (address != null) detect(on, address, whenUsable);
    return address;
  }

  void detect(IpInterface on, InterfaceAddress address, Runnable whenUsable) {
    on.suspend(address, DETECTION_NANOS, whenUsable);
    Packet packet = begin(ALL_NODES_HIGH, solicitedLow(address.low));
    appendAddress(packet, address.high, address.low);
    output.send(packet, SOLICITATION, 0, 0, on.direct());
  }

  @Override
  public void linkIsUp(IpInterface on) { routers.linkIsUp(on); }

  void solicitRouters(IpInterface on) {
    Packet packet = begin(ALL_NODES_HIGH, 2);
    InterfaceAddress source = on.sourceFor(ALL_NODES_HIGH, 2);
    if (source != null) {
      packet.from(source.high, source.low);
      appendHardware(packet, OPTION_SOURCE_HARDWARE, on.link().hardware());
    }
    output.send(packet, ROUTER_SOLICITATION, 0, 0, on.direct());
  }

  /// The checksum is right. A hop limit of 255 shows that no router has passed the message on (RFC 4861 section 7.1).
  void receive(IpInterface on, Packet packet, int type, int code) {
    if (on.ethernet() == null || packet.hopLimit != HOP_LIMIT || code != 0) return;
    if (type == ROUTER_ADVERTISEMENT) routers.receive(on, packet);
    if (type != SOLICITATION && type != ADVERTISEMENT) return;
    if (packet.lengthBytes() < MESSAGE_BYTES || !areOptionsSound(packet, MESSAGE_BYTES)) {
      environment.statistics.droppedMalformed++;
      return;
    }
    long high = Bytes.i64(packet.bytes, packet.start + 8);
    long low = Bytes.i64(packet.bytes, packet.start + 16);
    if (IpAddress.isMulticast(high, low) || IpAddress.isIpv4(high, low)) return;
    if (type == SOLICITATION) solicitation(on, packet, high, low);
    else advertisement(on, packet, high, low);
  }

  static boolean areOptionsSound(Packet packet, int from) {
    int at = packet.start + from;
    while (at < packet.end) {
      if (at + 8 > packet.end) return false;
      int bytes = 8 * Bytes.u8(packet.bytes, at + 1);
      if (bytes == 0 || at + bytes > packet.end) return false;
      at += bytes;
    }
    return true;
  }

  /// 0: there is none.
  static long hardwareOption(Packet packet, int from, int option) {
    for (int at = packet.start + from; at < packet.end; at += 8 * Bytes.u8(packet.bytes, at + 1)) {
      if (Bytes.u8(packet.bytes, at) == option) return EthernetView.hardware(packet.bytes, at + 2);
    }
    return 0;
  }

  private void solicitation(IpInterface on, Packet packet, long high, long low) {
    boolean isDetection = packet.sourceHigh == 0 && packet.sourceLow == 0;
    InterfaceAddress address = on.find(high, low);
    if (address == null) return;
    if (address.isTentative) {
      if (isDetection) conflict(on, address);
      return;
    }
    long hardware = hardwareOption(packet, MESSAGE_BYTES, OPTION_SOURCE_HARDWARE);
    if (!isDetection) on.ethernet().heard(packet.sourceHigh, packet.sourceLow, hardware, false, true);
    advertise(on, address, isDetection ? ALL_NODES_HIGH : packet.sourceHigh, isDetection ? 1 : packet.sourceLow, !isDetection);
  }

  private void conflict(IpInterface on, InterfaceAddress address) {
    environment.statistics.addressConflicts++;
    on.remove(address);
  }

  private void advertise(IpInterface on, InterfaceAddress address, long high, long low, boolean isSolicited) {
    Packet packet = begin(high, low);
    packet.from(address.high, address.low);
    appendAddress(packet, address.high, address.low);
    appendHardware(packet, OPTION_TARGET_HARDWARE, on.link().hardware());
    output.send(packet, ADVERTISEMENT, 0, FLAG_OVERRIDE | (isSolicited ? FLAG_SOLICITED : 0), on.direct());
  }

  private void advertisement(IpInterface on, Packet packet, long high, long low) {
    boolean isSolicited = (Bytes.i32(packet.bytes, packet.start + 4) & FLAG_SOLICITED) != 0;
    if (isSolicited && packet.isGroupcast) return;
    InterfaceAddress address = on.find(high, low);
    if (address != null) {
      if (address.isTentative) conflict(on, address);
      else environment.statistics.addressConflicts++;
      return;
    }
    on.ethernet().heard(high, low, hardwareOption(packet, MESSAGE_BYTES, OPTION_TARGET_HARDWARE), isSolicited, false);
  }
}
