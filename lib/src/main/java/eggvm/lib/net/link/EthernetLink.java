package eggvm.lib.net.link;

import eggvm.hal.device.NetDevice;
import eggvm.lib.net.Environment;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.wire.ArpPacket;
import eggvm.lib.net.wire.EthernetView;
import eggvm.lib.net.wire.Packet;
import eggvm.lib.net.wire.PacketQueue;

/// An Ethernet device with its neighbours. ARP (RFC 826, RFC 5227 announcements) is dealt with here.
public final class EthernetLink implements Link {
  private static final int BACKLOG = 64;

  private final Environment environment;
  private final NetDevice device;
  private final LinkUser user;
  private final long hardware;
  private final Neighbours neighbours;
  private final EthernetView view = new EthernetView();
  private final Packet control = new Packet(ArpPacket.BYTES);
  private final PacketQueue backlog = new PacketQueue();
  private boolean isUp;
  private boolean isPushDue;

  public EthernetLink(Environment environment, NetDevice device, LinkUser user) {
    this.environment = environment;
    this.device = device;
    this.user = user;
    hardware = EthernetView.hardware(device.hardwareAddress(), 0);
    neighbours = new Neighbours(environment, this);
    isUp = device.isLinkUp();
  }

  @Override
  public String name() { return device.name(); }

  @Override
  public int mtuBytes() { return device.mtuBytes(); }

  @Override
  public long hardware() { return hardware; }

  @Override
  public boolean isUp() { return isUp; }

  @Override
  public boolean checksumsOnSend() { return device.checksumsOnSend(); }

  @Override
  public boolean hasRoom() { return backlog.isEmpty(); }

  public int neighbourCount() { return neighbours.count(); }

  @Override
  public void send(Packet packet, long nextHopHigh, long nextHopLow) {
    long group = groupHardware(nextHopHigh, nextHopLow);
    if (group != 0) transmit(packet, group);
    else neighbours.send(packet, nextHopHigh, nextHopLow);
  }

  /// RFC 1112 section 6.4 and RFC 2464 section 7; 0: no group.
  private static long groupHardware(long high, long low) {
    if (!IpAddress.isMulticast(high, low)) return IpAddress.isIpv4(high, low) && (int) low == -1 ? EthernetView.BROADCAST : 0;
    return IpAddress.isIpv4(high, low) ? 0x0100_5e00_0000L | low & 0x7f_ffff : 0x3333_0000_0000L | low & 0xffff_ffffL;
  }

  /// Puts the header on, hands the frame to the device and takes the header off again.
  public void transmit(Packet packet, long destination) {
    int type = packet.bytes[packet.start] >>> 4 == 4 ? EthernetView.TYPE_IPV4 : EthernetView.TYPE_IPV6;
    EthernetView.prepend(packet, destination, hardware, type);
    hand(packet);
    packet.start += EthernetView.HEADER_BYTES;
  }

  private void hand(Packet frame) {
    if (backlog.isEmpty() && device.send(frame.bytes, frame.start, frame.lengthBytes())) {
      sent();
      return;
    }
    Packet kept = backlog.count() < BACKLOG ? environment.pool.copyOf(frame) : null;
    if (kept == null) environment.statistics.droppedDeviceFull++;
    else backlog.add(kept);
  }

  private void sent() {
    environment.statistics.framesSent++;
    isPushDue = true;
    if (environment.bursts == 0) push();
  }

  @Override
  public void push() {
    if (!isPushDue) return;
    isPushDue = false;
    device.push();
  }

  @Override
  public void flush() {
    if (isUp != device.isLinkUp()) linkChanged();
    for (Packet frame; (frame = backlog.peek()) != null; environment.pool.give(backlog.poll())) {
      if (!device.send(frame.bytes, frame.start, frame.lengthBytes())) return;
      sent();
    }
  }

  /// Behind a plug that was drawn there may be another network now.
  private void linkChanged() {
    isUp = !isUp;
    environment.routeChanges++;
    neighbours.clear();
    if (isUp) user.linkIsUp();
  }

  @Override
  public void rest() { device.rest(); }

  @Override
  public boolean receive(Packet into) {
    while (true) {
      int bytes = device.receive();
      if (bytes == 0) return false;
      environment.statistics.framesReceived++;
      into.over(device.frame(), device.frameAt(), bytes);
      into.isChecksumGood = device.isChecksumGood();
      if (accept(into)) return true;
    }
  }

  /// False: no IP packet, or not for us.
  private boolean accept(Packet frame) {
    if (!view.wrap(frame.bytes, frame.start, frame.lengthBytes())) return drop();
    long destination = view.destination();
    frame.isGroupcast = EthernetView.isGroup(destination);
    if (destination != hardware && !frame.isGroupcast || view.source() == hardware || EthernetView.isGroup(view.source())) {
      environment.statistics.droppedNotForUs++;
      return false;
    }
    frame.start += EthernetView.HEADER_BYTES;
    switch (view.type()) {
      case EthernetView.TYPE_IPV4, EthernetView.TYPE_IPV6 -> {
        return true;
      }
      case EthernetView.TYPE_ARP -> arp(frame);
      default -> environment.statistics.droppedUnknownProtocol++;
    }
    return false;
  }

  private boolean drop() {
    environment.statistics.droppedMalformed++;
    return false;
  }

  private void arp(Packet packet) {
    if (!ArpPacket.isValid(packet)) {
      drop();
      return;
    }
    ArpPacket arp = ArpPacket.of(packet);
    if (EthernetView.isGroup(arp.senderHardware()) || arp.senderHardware() == 0) drop();
    else if (user.ownsIpv4(arp.sender())) environment.statistics.addressConflicts++;
    else if (!user.ownsIpv4(arp.target())) hear(arp);
    else answer(arp);
  }

  private void hear(ArpPacket arp) {
    if (arp.sender() != 0) neighbours.announced(0, mapped(arp.sender()), arp.senderHardware());
  }

  private void answer(ArpPacket arp) {
    if (arp.operation() == ArpPacket.REPLY) {
      neighbours.answered(0, mapped(arp.sender()), arp.senderHardware());
      return;
    }
    if (arp.sender() != 0) neighbours.learn(0, mapped(arp.sender()), arp.senderHardware());
    sendArp(new ArpPacket(ArpPacket.REPLY, hardware, arp.target(), arp.senderHardware(), arp.sender()), arp.senderHardware());
  }

  private static long mapped(int address) { return 0xffffL << 32 | address & 0xffff_ffffL; }

  private void sendArp(ArpPacket arp, long destination) {
    control.clear();
    arp.appendTo(control);
    EthernetView.prepend(control, destination, hardware, EthernetView.TYPE_ARP);
    hand(control);
  }

  /// Tells all others an address of ours (RFC 5227 section 2.3).
  public void announce(int address) { sendArp(new ArpPacket(ArpPacket.REQUEST, hardware, address, 0, address), EthernetView.BROADCAST); }

  void solicit(long high, long low, long known) {
    if (!IpAddress.isIpv4(high, low)) {
      user.solicitIpv6(high, low, known);
      return;
    }
    int target = (int) low;
    sendArp(new ArpPacket(ArpPacket.REQUEST, hardware, user.ipv4For(target), known, target), known == 0 ? EthernetView.BROADCAST : known);
  }

  void unreachable(Packet packet) { user.unreachable(packet); }

  /// What Neighbour Discovery has heard: an answer to a question, or else who asked or announced.
  public void heard(long high, long low, long hardware, boolean isAnswer, boolean mayCreate) {
    if (EthernetView.isGroup(hardware) || hardware == 0) return;
    if (isAnswer) neighbours.answered(high, low, hardware);
    else if (mayCreate) neighbours.learn(high, low, hardware);
    else neighbours.announced(high, low, hardware);
  }
}
