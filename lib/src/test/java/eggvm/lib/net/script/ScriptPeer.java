package eggvm.lib.net.script;

import eggvm.hal.device.NetDevice;
import eggvm.lib.net.wire.ArpPacket;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Checksum;
import eggvm.lib.net.wire.EthernetView;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Ipv4View;
import eggvm.lib.net.wire.Packet;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.LongSupplier;

/// The device under the stack: answers ARP, keeps what is sent for the script, and takes what the script makes up.
final class ScriptPeer implements NetDevice {
  record Sent(long nanos, byte[] frame) {}

  static final long OWN_HARDWARE = 0x0200_0000_0001L, PEER_HARDWARE = 0x0200_0000_0002L;
  private static final int FRAME_AT = 5;
  static final int OWN = 0xc0000201, PEER = 0xc0000202;

  final ArrayDeque<Sent> sent = new ArrayDeque<>();
  private final ArrayDeque<byte[]> arriving = new ArrayDeque<>();
  private final ArrayDeque<byte[]> kept = new ArrayDeque<>();
  private final LongSupplier clock;
  private byte[] frame;

  ScriptPeer(LongSupplier clock) { this.clock = clock; }

  @Override
  public String name() { return "script0"; }

  @Override
  public byte[] hardwareAddress() { return new byte[] {2, 0, 0, 0, 0, 1}; }

  @Override
  public int mtuBytes() { return 1500; }

  @Override
  public boolean isLinkUp() { return true; }

  @Override
  public boolean send(byte[] frame, int offset, int lengthBytes) {
    byte[] copy = Arrays.copyOfRange(frame, offset, offset + lengthBytes);
    int type = Bytes.u16(copy, 12);
    if (type == EthernetView.TYPE_ARP) arp(copy);
    else if (type == EthernetView.TYPE_IPV4) kept.add(copy);
    return true;
  }

  @Override
  public void push() {
    for (byte[] next; (next = kept.poll()) != null; ) sent.add(new Sent(clock.getAsLong(), next));
  }

  private void arp(byte[] frame) {
    if (Bytes.u16(frame, 20) != ArpPacket.REQUEST || Bytes.i32(frame, 38) != PEER) return;
    Packet answer = new Packet(100);
    answer.clear();
    new ArpPacket(ArpPacket.REPLY, PEER_HARDWARE, PEER, OWN_HARDWARE, OWN).appendTo(answer);
    frame(answer, EthernetView.TYPE_ARP);
  }

  private void frame(Packet packet, int type) {
    EthernetView.prepend(packet, OWN_HARDWARE, PEER_HARDWARE, type);
    arriving.add(Arrays.copyOfRange(packet.bytes, packet.start, packet.end));
  }

  /// What nobody may look at any more is spoilt, and there is something before and behind each frame.
  @Override
  public int receive() {
    if (frame != null) Arrays.fill(frame, (byte) 0xaa);
    byte[] next = arriving.poll();
    frame = next == null ? null : new byte[FRAME_AT + next.length + FRAME_AT];
    if (next == null) return 0;
    Arrays.fill(frame, (byte) 0xaa);
    System.arraycopy(next, 0, frame, FRAME_AT, next.length);
    return next.length;
  }

  @Override
  public byte[] frame() { return frame; }

  @Override
  public int frameAt() { return FRAME_AT; }

  @Override
  public void rest() {}

  Packet begin(int protocol) {
    Packet packet = new Packet(3000);
    packet.clear();
    packet.from(0, 0xffffL << 32 | PEER & 0xffff_ffffL);
    packet.to(0, 0xffffL << 32 | OWN & 0xffff_ffffL);
    packet.protocol = protocol;
    return packet;
  }

  /// The packet has its transport header.
  void arrive(Packet packet) {
    Ipv4View.prepend(packet, 0, 0, false);
    frame(packet, EthernetView.TYPE_IPV4);
  }

  /// An ICMP error that quotes this frame of ours.
  void complain(byte[] frame, int type, int code, int mtuBytes) {
    Packet packet = begin(IpProtocol.ICMP);
    packet.append(frame, 14, Math.min(28, frame.length - 14));
    packet.start -= 8;
    Bytes.put32(packet.bytes, packet.start, type << 24 | code << 16);
    Bytes.put32(packet.bytes, packet.start + 4, mtuBytes);
    Bytes.put16(packet.bytes, packet.start + 2, Checksum.finish(Checksum.sum(packet.bytes, packet.start, packet.lengthBytes())));
    arrive(packet);
  }
}
