package eggvm.lib.net.icmp;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.EchoSocket;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetSocket;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Checksum;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Neighbours, routers and addresses of IPv6.
class Ipv6Test {
  private static final IpAddress LOCAL_A = IpAddress.parse("fe80::ff:fe00:1");
  private static final IpAddress LOCAL_B = IpAddress.parse("fe80::ff:fe00:2");
  private final Pair pair = new Pair(1);

  private boolean pings(String to) throws Exception {
    EchoSocket echo = pair.a.echo();
    echo.send(IpAddress.parse(to), 1, new byte[10], 0, 10);
    boolean answered = pair.until(() -> (echo.readiness() & NetSocket.READABLE) != 0, 5 * SECOND) && echo.receive(new byte[10], 0, 10) == 10;
    echo.close();
    return answered;
  }

  /// An ICMPv6 message in an IPv6 packet in a frame for host a.
  private static byte[] frame(String source, String destination, int hopLimit, byte[] message) {
    byte[] frame = new byte[54 + message.length];
    System.arraycopy(new byte[] {0x33, 0x33, 0, 0, 0, 1, 2, 0, 0, 0, 0, 9}, 0, frame, 0, 12);
    Bytes.put16(frame, 12, 0x86dd);
    Bytes.put32(frame, 14, 0x60000000);
    Bytes.put16(frame, 18, message.length);
    frame[20] = 58;
    frame[21] = (byte) hopLimit;
    IpAddress from = IpAddress.parse(source);
    IpAddress to = IpAddress.parse(destination);
    System.arraycopy(from.bytes(), 0, frame, 22, 16);
    System.arraycopy(to.bytes(), 0, frame, 38, 16);
    System.arraycopy(message, 0, frame, 54, message.length);
    long sum = Checksum.pseudoHeader(from.high(), from.low(), to.high(), to.low(), 58, message.length) + Checksum.sum(frame, 54, message.length);
    Bytes.put16(frame, 56, Checksum.finish(sum));
    return frame;
  }

  private static byte[] advertisement(int lifeSeconds, String prefix, int validSeconds) {
    byte[] m = new byte[16 + 8 + 32 + 8 + 24];
    m[0] = (byte) 134;
    m[4] = 64;
    Bytes.put16(m, 6, lifeSeconds);
    System.arraycopy(new byte[] {1, 1, 2, 0, 0, 0, 0, 9}, 0, m, 16, 8);
    m[24] = 3;
    m[25] = 4;
    m[26] = 64;
    m[27] = (byte) 0xc0;
    Bytes.put32(m, 28, validSeconds);
    Bytes.put32(m, 32, validSeconds);
    System.arraycopy(IpAddress.parse(prefix).bytes(), 0, m, 40, 16);
    m[56] = 5;
    m[57] = 1;
    Bytes.put32(m, 60, 1400);
    m[64] = 25;
    m[65] = 3;
    Bytes.put32(m, 68, 1000);
    System.arraycopy(IpAddress.parse("2001:db8:9::53").bytes(), 0, m, 72, 16);
    return m;
  }

  @Test
  void hostsPingEachOtherByGlobalAndLinkLocalAddresses() throws Exception {
    pair.a.startIpv6(pair.onA);
    pair.b.startIpv6(pair.onB);
    assertFalse(pair.onA.addresses().contains(LOCAL_A), "tentative at first");
    pair.run(2 * SECOND);
    assertTrue(pair.onA.addresses().contains(LOCAL_A));
    assertTrue(pings("2001:db8::2"));
    assertTrue(pings(LOCAL_B.toString()));
  }

  @Test
  void aDoubledAddressIsNotUsed() {
    pair.b.startIpv6(pair.onB);
    pair.run(2 * SECOND);
    pair.onA.ip().add(LOCAL_B.high(), LOCAL_B.low(), 64);
    pair.b.startIpv6(pair.onB);
    pair.run(2 * SECOND);
    assertFalse(pair.onB.addresses().contains(LOCAL_B));
    assertTrue(pair.b.statistics().addressConflicts > 0);
  }

  @Test
  void aRouterGivesPrefixMtuRouteAndNameServer() throws Exception {
    pair.a.startIpv6(pair.onA);
    int[] solicitations = new int[1];
    pair.link.a.filter = frame -> {
      if (Bytes.u16(frame, 12) == 0x86dd && frame[20] == 58 && (frame[54] & 255) == 133) solicitations[0]++;
      return true;
    };
    pair.run(20 * SECOND);
    assertEquals(3, solicitations[0]);
    pair.link.a.inject(frame("fe80::9", "ff02::1", 255, advertisement(1800, "2001:db8:1::", 86400)));
    pair.run(2 * SECOND);
    IpAddress made = IpAddress.parse("2001:db8:1::ff:fe00:1");
    assertTrue(pair.onA.addresses().contains(made), pair.onA.toString());
    assertEquals(64, pair.onA.prefixBits(made));
    assertEquals(1400, pair.onA.mtuBytes());
    assertEquals(List.of(IpAddress.parse("2001:db8:9::53")), pair.a.dnsServers());
    long[] hop = new long[2];
    pair.link.a.filter = frame -> {
      if (Bytes.u16(frame, 12) == 0x86dd && frame[20] == 17) System.arraycopy(new long[] {Bytes.u32(frame, 2), Bytes.i64(frame, 22)}, 0, hop, 0, 2);
      return true;
    };
    pair.a.udp().send(at("2001:db8:1:5::7", 9), new byte[1], 0, 1);
    pair.run(SECOND);
    assertEquals(9, hop[0], "by the router");
    assertEquals(made.high(), hop[1], "from the new address");
    pair.link.a.inject(frame("fe80::9", "ff02::1", 255, advertisement(0, "2001:db8:1::", 86400)));
    pair.run(SECOND);
    assertNull(pair.a.ipLayer().route(0x2001_0db8_0001_0005L, 7, null));
  }

  @Test
  void anAddressLivesAsLongAsItsPrefix() {
    pair.a.startIpv6(pair.onA);
    pair.run(2 * SECOND);
    pair.link.a.inject(frame("fe80::9", "ff02::1", 255, advertisement(1800, "2001:db8:1::", 10000)));
    pair.run(2 * SECOND);
    IpAddress made = IpAddress.parse("2001:db8:1::ff:fe00:1");
    assertTrue(pair.onA.addresses().contains(made));
    pair.link.a.inject(frame("fe80::9", "ff02::1", 255, advertisement(1800, "2001:db8:1::", 10)));
    pair.run(100 * SECOND);
    assertTrue(pair.onA.addresses().contains(made), "not cut short below two hours");
    pair.run(7300 * SECOND);
    assertFalse(pair.onA.addresses().contains(made));
  }

  private int solicitedRouters, detections;

  private void count() {
    solicitedRouters = detections = 0;
    pair.link.a.filter = frame -> {
      boolean isIcmp = Bytes.u16(frame, 12) == 0x86dd && frame[20] == 58;
      if (isIcmp && (frame[54] & 255) == 133) solicitedRouters++;
      if (isIcmp && (frame[54] & 255) == 135 && Bytes.i64(frame, 22) == 0 && Bytes.i64(frame, 30) == 0) detections++;
      return true;
    };
  }

  private void advertise(String router, int lifeSeconds, String prefix, int validSeconds) { pair.link.a.inject(frame(router, "ff02::1", 255, advertisement(lifeSeconds, prefix, validSeconds))); }

  private void drawPlug() {
    pair.link.isUp = false;
    pair.run(SECOND);
    pair.a.poll();
    assertFalse(pair.onA.isUp());
    count();
    pair.link.isUp = true;
    pair.a.poll();
  }

  @Test
  void anAnswerEndsTheSolicitationsAndOneGoesOutWhateverWasHeardBefore() {
    count();
    pair.a.startIpv6(pair.onA);
    advertise("fe80::9", 1800, "2001:db8:1::", 86400);
    pair.run(20 * SECOND);
    assertEquals(1, solicitedRouters);
    count();
    Pair other = new Pair(2);
    other.a.startIpv6(other.onA);
    other.run(3 * SECOND / 2);
    other.link.a.inject(frame("fe80::9", "ff02::1", 255, advertisement(0, "2001:db8:1::", 86400)));
    int[] late = new int[1];
    other.link.a.filter = frame -> {
      if (Bytes.u16(frame, 12) == 0x86dd && (frame[54] & 255) == 133) late[0]++;
      return true;
    };
    other.run(20 * SECOND);
    assertEquals(2, late[0], "one that is no default router is no answer");
  }

  @Test
  void aLinkThatComesBackIsAskedForDuplicatesAndRoutersAnew() throws Exception {
    pair.a.startIpv6(pair.onA);
    pair.b.startIpv6(pair.onB);
    pair.run(2 * SECOND);
    advertise("fe80::9", 1800, "2001:db8:1::", 86400);
    pair.run(20 * SECOND);
    IpAddress made = IpAddress.parse("2001:db8:1::ff:fe00:1");
    drawPlug();
    assertEquals(3, detections, "link-local, made and configured");
    assertFalse(pair.onA.addresses().contains(LOCAL_A), "tentative again");
    assertFalse(pair.onA.addresses().contains(made));
    pair.run(20 * SECOND);
    assertEquals(3, solicitedRouters);
    assertEquals(3, detections);
    assertTrue(pair.onA.addresses().containsAll(List.of(LOCAL_A, made)));
    assertNotNull(pair.a.ipLayer().route(0x2001_0db8_0001_0005L, 7, null), "nobody has answered, so nobody has taken the router's place");
    assertTrue(pings(LOCAL_B.toString()));
    pair.run(86400 * SECOND);
    assertFalse(pair.onA.addresses().contains(made), "its life went on meanwhile");
  }

  @Test
  void aPlugThatIsDrawnOftenAsksNoMoreThanOnceEachTime() {
    pair.a.startIpv6(pair.onA);
    pair.run(2 * SECOND);
    for (int i = 0; i < 5; i++) drawPlug();
    count();
    pair.run(30 * SECOND);
    assertEquals(3, solicitedRouters);
    assertTrue(pair.onA.addresses().contains(LOCAL_A));
  }

  @Test
  void aDuplicateBehindTheNewPlugIsFound() {
    pair.a.startIpv6(pair.onA);
    pair.run(2 * SECOND);
    assertTrue(pair.onA.addresses().contains(LOCAL_A));
    pair.onB.ip().add(LOCAL_A.high(), LOCAL_A.low(), 64);
    drawPlug();
    pair.run(10 * SECOND);
    assertFalse(pair.onA.addresses().contains(LOCAL_A));
    assertEquals(1, pair.a.statistics().addressConflicts);
  }

  @Test
  void whatAnotherNetworksRouterDoesNotConfirmGoes() {
    pair.a.startIpv6(pair.onA);
    pair.run(2 * SECOND);
    advertise("fe80::9", 9000, "2001:db8:1::", 86400);
    pair.run(20 * SECOND);
    drawPlug();
    pair.run(3 * SECOND / 2);
    advertise("fe80::8", 9000, "2001:db8:2::", 86400);
    pair.run(20 * SECOND);
    assertEquals(IpAddress.parse("fe80::8"), gateway());
    assertEquals(IpAddress.parse("2001:db8::1"), source(), "not the one of the other network");
    drawPlug();
    pair.run(3 * SECOND / 2);
    advertise("fe80::8", 9000, "2001:db8:2::", 86400);
    advertise("fe80::9", 9000, "2001:db8:1::", 86400);
    pair.run(20 * SECOND);
    assertEquals(IpAddress.parse("fe80::8"), gateway());
    assertEquals(IpAddress.parse("2001:db8:1::ff:fe00:1"), source(), "confirmed, it is as good as ever");
  }

  /// To a neighbour of the first network.
  private IpAddress source() {
    var found = pair.onA.ip().sourceFor(0x2001_0db8_0001_0000L, 7);
    return IpAddress.of(found.high, found.low);
  }

  private IpAddress gateway() {
    var route = pair.a.ipLayer().route(0x2001_0db8_0077_0000L, 7, null);
    return route == null ? null : IpAddress.of(route.gatewayHigh(), route.gatewayLow());
  }

  @Test
  void whatWasLearntEndsWithItsLife() {
    pair.a.startIpv6(pair.onA);
    pair.run(2 * SECOND);
    advertise("fe80::9", 1800, "2001:db8:1::", 10_000);
    pair.run(990 * SECOND);
    assertEquals(1, pair.a.dnsServers().size());
    pair.run(20 * SECOND);
    assertEquals(List.of(), pair.a.dnsServers());
    assertEquals(IpAddress.parse("fe80::9"), gateway());
    pair.run(800 * SECOND);
    assertNull(gateway());
    assertNotNull(pair.a.ipLayer().route(0x2001_0db8_0001_0000L, 7, null), "the prefix lives on");
    pair.run(8500 * SECOND);
    assertNull(pair.a.ipLayer().route(0x2001_0db8_0001_0000L, 7, null));
    advertise("fe80::9", 1800, "2001:db8:1::", 10_000);
    pair.run(900 * SECOND);
    advertise("fe80::9", 1800, "2001:db8:1::", 10_000);
    pair.run(1700 * SECOND);
    assertEquals(IpAddress.parse("fe80::9"), gateway(), "heard again, it begins anew");
  }

  @Test
  void anAddressThatIsNotPreferredIsTheSourceOfNothingNew() {
    pair.a.startIpv6(pair.onA);
    pair.run(2 * SECOND);
    byte[] message = advertisement(1800, "2001:db8:1::", 10_000);
    Bytes.put32(message, 32, 100);
    pair.link.a.inject(frame("fe80::9", "ff02::1", 255, message));
    pair.run(50 * SECOND);
    IpAddress made = IpAddress.parse("2001:db8:1::ff:fe00:1");
    assertEquals(made, source());
    pair.run(60 * SECOND);
    assertEquals(IpAddress.parse("2001:db8::1"), source());
    assertTrue(pair.onA.addresses().contains(made), "but still ours");
  }

  @Test
  void whatARouterHasPassedOnIsNotBelieved() {
    pair.a.startIpv6(pair.onA);
    pair.run(2 * SECOND);
    pair.link.a.inject(frame("fe80::9", "ff02::1", 64, advertisement(1800, "2001:db8:1::", 86400)));
    pair.link.a.inject(frame("2001:db8::9", "ff02::1", 255, advertisement(1800, "2001:db8:1::", 86400)));
    pair.run(2 * SECOND);
    assertTrue(pair.a.dnsServers().isEmpty());
  }

  @Test
  void udpAndItsErrorsWork() throws Exception {
    UdpSocket client = pair.a.udp();
    client.connect(at("2001:db8::2", 9));
    client.send(null, new byte[1], 0, 1);
    assertTrue(pair.until(() -> (client.readiness() & NetSocket.ERROR) != 0, SECOND));
    assertEquals(SocketError.PORT_UNREACHABLE, client.takeError());
  }

  @Test
  void aListenerOnAllTakesBothFamiliesAndOneOnIpv4OnlyThat() throws Exception {
    TcpSocket all = pair.b.tcp();
    all.bind(at("::", 80));
    all.listen(5);
    TcpSocket four = pair.b.tcp();
    four.bind(at("0.0.0.0", 81));
    four.listen(5);
    TcpSocket[] clients = new TcpSocket[4];
    String[] to = {"10.0.0.2", "2001:db8::2", "10.0.0.2", "2001:db8::2"};
    for (int i = 0; i < 4; i++) {
      clients[i] = pair.a.tcp();
      clients[i].connect(at(to[i], 80 + i / 2));
    }
    pair.run(SECOND);
    assertTrue(clients[0].isConnected());
    assertTrue(clients[1].isConnected());
    assertTrue(clients[2].isConnected());
    assertEquals(SocketError.CONNECTION_REFUSED, clients[3].takeError());
    assertEquals(IpAddress.parse("10.0.0.1"), all.accept().remote().address());
    assertEquals(IpAddress.parse("2001:db8::1"), all.accept().remote().address());
  }

  @Test
  void unknownExtensionHeadersAreToldOfAndKnownOnesSkipped() throws Exception {
    EchoSocket echo = pair.a.echo();
    assertTrue(pings("2001:db8::2"));
    byte[] options = {58, 0, 1, 4, 0, 0, 0, 0};
    byte[] ping = new byte[8];
    ping[0] = (byte) 128;
    IpAddress from = IpAddress.parse("2001:db8::2");
    IpAddress to = IpAddress.parse("2001:db8::1");
    Bytes.put16(ping, 2, Checksum.finish(Checksum.pseudoHeader(from.high(), from.low(), to.high(), to.low(), 58, 8) + Checksum.sum(ping, 0, 8)));
    for (int header : new int[] {0, 60, 43, 99}) {
      byte[] body = Arrays.copyOf(options, 16);
      if (header == 43) body[3] = 0;
      System.arraycopy(ping, 0, body, 8, 8);
      byte[] frame = frame("2001:db8::2", "2001:db8::1", 64, body);
      System.arraycopy(body, 0, frame, 54, 16);
      frame[20] = (byte) header;
      System.arraycopy(new byte[] {2, 0, 0, 0, 0, 1}, 0, frame, 0, 6);
      pair.link.a.inject(frame);
    }
    pair.run(SECOND);
    assertEquals(3, pair.a.statistics().echoRequestsAnswered);
    assertEquals(1, pair.a.statistics().icmpErrorsSent);
    echo.close();
  }
}
