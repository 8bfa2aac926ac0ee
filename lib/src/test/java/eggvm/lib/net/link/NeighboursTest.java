package eggvm.lib.net.link;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.Limits;
import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.wire.ArpPacket;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.EthernetView;
import eggvm.lib.net.wire.Packet;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// ARP over a simulated wire.
class NeighboursTest {
  private final Pair pair = new Pair(1);
  private int requests;

  private static byte[] arp(int operation, long senderHardware, String sender, long targetHardware, String target, long destination) {
    Packet packet = new Packet(100);
    packet.clear();
    new ArpPacket(operation, senderHardware, IpAddress.parse(sender).toInt(), targetHardware, IpAddress.parse(target).toInt()).appendTo(packet);
    EthernetView.prepend(packet, destination, senderHardware, EthernetView.TYPE_ARP);
    return Arrays.copyOfRange(packet.bytes, packet.start, packet.end);
  }

  private void countRequests() {
    pair.link.a.filter = frame -> {
      if (Bytes.u16(frame, 12) == 0x806 && frame[21] == 1) requests++;
      return true;
    };
  }

  private void send(String to) throws Exception {
    UdpSocket socket = pair.a.udp();
    socket.send(at(to, 9), new byte[1], 0, 1);
    socket.close();
  }

  private static int neighbours(eggvm.lib.net.NetInterface on) { return on.ip().ethernet().neighbourCount(); }

  @Test
  void aNeighbourIsAskedForOnceAndThreeTimesWhenSilent() throws Exception {
    countRequests();
    send("10.0.0.2");
    send("10.0.0.2");
    pair.run(SECOND / 2);
    assertEquals(1, requests);
    requests = 0;
    send("10.0.0.77");
    pair.run(10 * SECOND);
    assertEquals(3, requests);
    assertEquals(1, neighbours(pair.onA));
  }

  @Test
  void anOldNeighbourIsAskedAgainByUnicastOnceItIsUsed() throws Exception {
    send("10.0.0.2");
    pair.run(60 * SECOND);
    countRequests();
    pair.run(60 * SECOND);
    assertEquals(0, requests);
    long[] destination = new long[1];
    pair.link.a.filter = frame -> {
      if (Bytes.u16(frame, 12) == 0x806) destination[0] = EthernetView.hardware(frame, 0);
      return true;
    };
    send("10.0.0.2");
    pair.run(6 * SECOND);
    assertEquals(0x0200_0000_0002L, destination[0]);
    assertEquals(1, neighbours(pair.onA));
  }

  @Test
  void aNeighbourThatHasGoneIsForgotten() throws Exception {
    send("10.0.0.2");
    pair.run(60 * SECOND);
    pair.link.b.filter = frame -> false;
    send("10.0.0.2");
    pair.run(20 * SECOND);
    assertEquals(0, neighbours(pair.onA));
  }

  @Test
  void anAnnouncementChangesWhatIsKnownAndTeachesNothingNew() throws Exception {
    send("10.0.0.2");
    pair.run(SECOND);
    long[] destination = new long[1];
    pair.link.a.filter = frame -> {
      if (Bytes.u16(frame, 12) == 0x800) destination[0] = EthernetView.hardware(frame, 0);
      return true;
    };
    pair.link.a.inject(arp(ArpPacket.REQUEST, 0x0200_0000_0099L, "10.0.0.2", 0, "10.0.0.2", EthernetView.BROADCAST));
    pair.link.a.inject(arp(ArpPacket.REQUEST, 0x0200_0000_0098L, "10.0.0.3", 0, "10.0.0.3", EthernetView.BROADCAST));
    send("10.0.0.2");
    pair.run(SECOND);
    send("10.0.0.2");
    pair.run(SECOND);
    assertEquals(0x0200_0000_0099L, destination[0]);
    assertEquals(1, neighbours(pair.onA));
  }

  @Test
  void aFloodOfRequestsFillsNoMoreThanTheTable() throws Exception {
    Pair small = new Pair(1, new Limits(8, 16, 8, 2, 2, 2, 2, 8192, 8192, 64, 32 << 20));
    for (int i = 0; i < 250; i++) small.link.a.inject(arp(ArpPacket.REQUEST, 0x0200_0000_0100L + i, "10.0.0." + (3 + i % 250), 0, "10.0.0.1", EthernetView.BROADCAST));
    small.run(SECOND);
    assertEquals(8, neighbours(small.onA));
    assertTrue(small.a.statistics().neighboursEvicted > 200);
  }

  @Test
  void packetsThatWaitAreBoundedAndTheOldestGoFirst() throws Exception {
    UdpSocket server = pair.b.udp();
    server.bind(at("0.0.0.0", 9));
    UdpSocket socket = pair.a.udp();
    for (int i = 0; i < 40; i++) socket.send(at("10.0.0.2", 9), new byte[] {(byte) i}, 0, 1);
    assertEquals(16, pair.a.environment().pool.takenCount());
    pair.run(SECOND);
    byte[] into = new byte[1];
    for (int i = 24; i < 40; i++) {
      assertEquals(1, server.receive(into, 0, 1));
      assertEquals(i, into[0]);
    }
    assertEquals(-1, server.receive(into, 0, 1));
    assertEquals(0, pair.a.environment().pool.takenCount());
  }

  @Test
  void someoneElseWithOurAddressIsCounted() {
    pair.link.a.inject(arp(ArpPacket.REPLY, 0x0200_0000_0066L, "10.0.0.1", 0x0200_0000_0001L, "10.0.0.1", 0x0200_0000_0001L));
    pair.run(SECOND);
    assertEquals(1, pair.a.statistics().addressConflicts);
    assertEquals(0, neighbours(pair.onA));
  }

  @Test
  void aFullDeviceHoldsFramesBackAndLosesNone() throws Exception {
    UdpSocket server = pair.b.udp();
    server.bind(at("0.0.0.0", 9));
    send("10.0.0.2");
    pair.run(SECOND);
    server.receive(new byte[1], 0, 1);
    pair.link.a.isFull = true;
    UdpSocket socket = pair.a.udp();
    for (int i = 0; i < 100; i++) socket.send(at("10.0.0.2", 9), new byte[] {(byte) i}, 0, 1);
    assertEquals(36, pair.a.statistics().droppedDeviceFull);
    assertTrue(pair.a.nextDeadlineNanos() <= pair.clock.nanos() + 1_000_000);
    pair.run(SECOND / 100);
    pair.link.a.isFull = false;
    pair.run(SECOND / 10);
    byte[] into = new byte[1];
    for (int i = 0; i < 64; i++) {
      assertEquals(1, server.receive(into, 0, 1));
      assertEquals(i, into[0]);
    }
    assertEquals(0, pair.a.environment().pool.takenCount());
  }

  @Test
  void aPlugThatWasDrawnForgetsNeighboursAndAnnouncesUsAnew() throws Exception {
    send("10.0.0.2");
    pair.run(SECOND);
    assertEquals(1, neighbours(pair.onA));
    pair.link.isUp = false;
    pair.run(SECOND);
    pair.a.poll();
    assertEquals(0, neighbours(pair.onA));
    assertFalse(pair.onA.isUp());
    assertEquals(SocketError.NETWORK_UNREACHABLE, assertThrows(NetworkException.class, () -> send("10.0.0.2")).error());
    countRequests();
    pair.link.isUp = true;
    pair.run(SECOND);
    assertEquals(1, requests);
    send("10.0.0.2");
    pair.run(SECOND);
    assertEquals(1, neighbours(pair.onA));
  }
}
