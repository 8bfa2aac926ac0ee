package eggvm.lib.net.icmp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.ip.InterfaceAddress;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.IpLayer;
import eggvm.lib.net.ip.Protocol;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.time.Timer;
import eggvm.lib.net.udp.Membership;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Checksum;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Packet;
import java.util.ArrayList;
import java.util.List;

/// Tells routers, and switches that listen in, which groups are wanted here: IGMPv2 (RFC 2236) and MLD (RFC 2710).
/// ```
///  IGMP  0 type 1   1 longest delay 1 (0.1 s)   2 checksum 2   4 group 4
///  MLD   0 type 1   1 code 1   2 checksum 2   4 longest delay 2 (ms)   6 reserved 2   8 group 16      behind a hop-by-hop header
/// ```
/// A report goes out at once, once more some seconds later, and after a random delay when a router asks. Others' reports do not suppress ours.
public final class GroupReports implements Membership, Protocol {
  private static final int IGMP_QUERY = 0x11, IGMP_REPORT = 0x16, IGMP_LEAVE = 0x17, MLD_REPORT = 131, MLD_DONE = 132;
  private static final int REPEAT_MILLIS = 10_000, IGMP_BYTES = 8, MLD_BYTES = 24;
  private static final long ALL_ROUTERS_HIGH = 0xff02L << 48, ALL_ROUTERS_IPV4 = 0xffffL << 32 | 0xe000_0002L;
  /// Next header ICMPv6, router alert for MLD (RFC 2711), padding.
  private static final long HOP_BY_HOP = 0x3a00_0502_0000_0100L;

  private final IpLayer ip;
  private final Environment environment;
  private final Packet own = new Packet(64);
  private final List<Report> reports = new ArrayList<>();

  public GroupReports(IpLayer ip) {
    this.ip = ip;
    environment = ip.environment;
  }

  /// All groups of one interface and family, when the timer fires.
  private final class Report extends Timer {
    private final IpInterface on;
    private final boolean ipv4;

    Report(IpInterface on, boolean ipv4) {
      this.on = on;
      this.ipv4 = ipv4;
    }

    @Override
    protected void fire() {
      for (int i = 0; i < on.groupCount(); i++) if (IpAddress.isIpv4(on.groupHigh(i), on.groupLow(i)) == ipv4) send(on, on.groupHigh(i), on.groupLow(i), true);
    }
  }

  private void later(IpInterface on, boolean ipv4, int mostMillis) {
    Report report = null;
    for (Report r : reports) if (r.on == on && r.ipv4 == ipv4) report = r;
    if (report == null) reports.add(report = new Report(on, ipv4));
    long nanos = (1 + environment.random(Math.max(1, mostMillis))) * 1_000_000L;
    if (!report.isArmed() || report.deadlineNanos() - environment.now() > nanos) environment.startIn(report, nanos);
  }

  @Override
  public void joined(IpInterface on, long high, long low) {
    if (on.ethernet() == null) return;
    send(on, high, low, true);
    later(on, IpAddress.isIpv4(high, low), REPEAT_MILLIS);
  }

  @Override
  public void left(IpInterface on, long high, long low) { if (on.ethernet() != null) send(on, high, low, false); }

  private void send(IpInterface on, long high, long low, boolean wants) {
    own.clear();
    own.hopLimit = 1;
    if (IpAddress.isIpv4(high, low)) igmp((int) low, wants);
    else mld(on, high, low, wants);
    if (own.isIpv4() && !ip.chooseSource(own, on.direct())) own.from(0, 0xffffL << 32);
    ip.send(own, on.direct());
  }

  private void igmp(int group, boolean wants) {
    if (wants) own.to(0, 0xffffL << 32 | group & 0xffff_ffffL);
    else own.to(0, ALL_ROUTERS_IPV4);
    own.protocol = IpProtocol.IGMP;
    own.alertsRouters = true;
    Bytes.put32(own.bytes, own.start, (wants ? IGMP_REPORT : IGMP_LEAVE) << 24);
    Bytes.put32(own.bytes, own.start + 4, group);
    own.end = own.start + IGMP_BYTES;
    Bytes.put16(own.bytes, own.start + 2, Checksum.finish(Checksum.sum(own.bytes, own.start, IGMP_BYTES)));
  }

  private void mld(IpInterface on, long high, long low, boolean wants) {
    if (wants) own.to(high, low);
    else own.to(ALL_ROUTERS_HIGH, 2);
    InterfaceAddress source = on.sourceFor(ALL_ROUTERS_HIGH, 2);
    if (source != null) own.from(source.high, source.low);
    own.protocol = IpProtocol.ICMPV6;
    Bytes.put64(own.bytes, own.start, (long) (wants ? MLD_REPORT : MLD_DONE) << 56);
    Bytes.put64(own.bytes, own.start + 8, high);
    Bytes.put64(own.bytes, own.start + 16, low);
    own.end = own.start + MLD_BYTES;
    IcmpOutput.complete(own);
    own.start -= 8;
    Bytes.put64(own.bytes, own.start, HOP_BY_HOP);
    own.protocol = IpProtocol.HOP_BY_HOP;
  }

  /// An MLD query whose checksum is right.
  void queried(IpInterface on, Packet packet) {
    if (on.ethernet() != null && packet.lengthBytes() >= MLD_BYTES && packet.hopLimit == 1) later(on, false, Bytes.u16(packet.bytes, packet.start + 4));
  }

  /// IGMP.
  @Override
  public void receive(IpInterface on, Packet packet) {
    boolean isSound = packet.lengthBytes() >= IGMP_BYTES && Checksum.isGood(Checksum.sum(packet.bytes, packet.start, packet.lengthBytes()));
    if (!isSound) environment.statistics.droppedMalformed++;
    else if (on.ethernet() != null && Bytes.u8(packet.bytes, packet.start) == IGMP_QUERY) later(on, true, Math.max(1, Bytes.u8(packet.bytes, packet.start + 1)) * 100);
  }

  @Override
  public void failed(Packet quote, SocketError error, boolean isHard, int mtuBytes) {}
}
