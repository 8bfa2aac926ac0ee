package eggvm.lib.net.icmp;

import static eggvm.lib.net.sim.Pair.SECOND;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Checksum;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupReportsTest {
  private static final IpAddress FOUR = IpAddress.parse("239.1.2.3"), SIX = IpAddress.parse("ff05::1234");
  private final Pair pair = new Pair(1);
  private final List<String> sent = new ArrayList<>();
  private UdpSocket socket;

  @BeforeEach
  void listen() throws Exception {
    socket = pair.a.udp();
    pair.link.a.filter = frame -> {
      if (Bytes.u16(frame, 12) == 0x800 && frame[23] == 2) igmp(frame);
      if (Bytes.u16(frame, 12) == 0x86dd && frame[20] == 0) mld(frame);
      return true;
    };
  }

  private void igmp(byte[] frame) {
    assertEquals(0x46, frame[14]);
    assertEquals(0x94040000, Bytes.i32(frame, 34));
    assertEquals(1, frame[22]);
    assertTrue(Checksum.isGood(Checksum.sum(frame, 14, 24)));
    assertTrue(Checksum.isGood(Checksum.sum(frame, 38, 8)));
    sent.add(Integer.toHexString(frame[38]) + " " + IpAddress.ipv4(Bytes.i32(frame, 42)) + " to " + IpAddress.ipv4(Bytes.i32(frame, 30)));
  }

  private void mld(byte[] frame) {
    assertEquals(0x3a00050200000100L, Bytes.i64(frame, 54));
    long pseudo = Checksum.sum(frame, 22, 32) + 58 + 24;
    assertTrue(Checksum.isGood(pseudo + Checksum.sum(frame, 62, 24)));
    sent.add((frame[62] & 255) + " " + IpAddress.of(Bytes.i64(frame, 70), Bytes.i64(frame, 78)) + " to " + IpAddress.of(Bytes.i64(frame, 38), Bytes.i64(frame, 46)));
  }

  @Test
  void joiningIsToldTwiceAndLeavingOnce() throws Exception {
    socket.join(FOUR, pair.onA);
    socket.join(SIX, pair.onA);
    assertEquals(List.of("16 239.1.2.3 to 239.1.2.3", "131 ff05::1234 to ff05::1234"), sent);
    pair.run(20 * SECOND);
    assertEquals(4, sent.size());
    sent.clear();
    socket.leave(FOUR, pair.onA);
    socket.close();
    assertEquals(List.of("17 239.1.2.3 to 224.0.0.2", "132 ff05::1234 to ff02::2"), sent);
    pair.run(20 * SECOND);
    assertEquals(2, sent.size());
  }

  @Test
  void aSecondMemberOnTheSameHostChangesNothing() throws Exception {
    socket.join(FOUR, pair.onA);
    sent.clear();
    UdpSocket other = pair.a.udp();
    other.join(FOUR, pair.onA);
    other.close();
    assertEquals(List.of(), sent);
  }

  @Test
  void aQueryIsAnsweredWithinTheTimeItGives() throws Exception {
    socket.join(FOUR, pair.onA);
    pair.run(20 * SECOND);
    sent.clear();
    byte[] query = new byte[60];
    System.arraycopy(new byte[] {1, 0, 0x5e, 0, 0, 1, 2, 0, 0, 0, 0, 9, 8, 0, 0x45, 0, 0, 28, 0, 0, 0, 0, 1, 2, 0, 0, 10, 0, 0, 9, (byte) 224, 0, 0, 1, 0x11, 50}, 0, query, 0, 36);
    Bytes.put16(query, 24, Checksum.finish(Checksum.sum(query, 14, 20)));
    Bytes.put16(query, 36, Checksum.finish(Checksum.sum(query, 34, 8)));
    pair.link.a.inject(query);
    pair.run(5 * SECOND);
    assertEquals(List.of("16 239.1.2.3 to 239.1.2.3"), sent);
  }
}
