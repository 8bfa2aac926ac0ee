package eggvm.lib.net.dhcp;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.EchoSocket;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketOption;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.wire.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The client against a server made of a script: host b.
class DhcpTest {
  private static final int DISCOVER = 1, OFFER = 2, REQUEST = 3, ACK = 5, NAK = 6, RELEASE = 7;

  private record Message(int type, byte[] bytes, boolean broadcast, long nanos) {}

  private final Pair pair = new Pair(1);
  private final List<Message> heard = new ArrayList<>();
  private final DhcpClient client = new DhcpClient(pair.a, pair.onA, "egg");
  private UdpSocket server;
  private boolean isSilent;
  private int answerToRequest = ACK;
  private int leaseSeconds = 3600;
  private String offered = "10.0.0.50";

  @BeforeEach
  void serve() throws NetworkException {
    pair.onA.deconfigure();
    server = pair.b.udp();
    server.bind(at("0.0.0.0", 67));
    server.option(SocketOption.BROADCAST, 1);
  }

  /// Lets time pass while the server answers.
  private boolean until(java.util.function.BooleanSupplier condition, long nanos) {
    return pair.until(() -> {
      serveOnce();
      return condition.getAsBoolean();
    }, nanos);
  }

  private void serveOnce() {
    byte[] in = new byte[1000];
    try {
      int bytes = server.receive(in, 0, in.length);
      if (bytes < 0) return;
      int type = option(in, bytes, 53)[0];
      heard.add(new Message(type, Arrays.copyOf(in, bytes), Bytes.u16(in, 10) == 0x8000, pair.clock.nanos()));
      if (isSilent || type == RELEASE) return;
      byte[] out = reply(in, type == DISCOVER ? OFFER : answerToRequest);
      String to = Bytes.i32(in, 12) == 0 ? "255.255.255.255" : IpAddress.ipv4(Bytes.i32(in, 12)).toString();
      server.send(at(to, 68), out, 0, out.length);
    } catch (NetworkException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] option(byte[] b, int length, int code) {
    for (int at = 240; at < length && (b[at] & 255) != 255; at += 2 + b[at + 1]) if (b[at] == code) return Arrays.copyOfRange(b, at + 2, at + 2 + b[at + 1]);
    return null;
  }

  private byte[] reply(byte[] in, int type) {
    byte[] out = new byte[400];
    System.arraycopy(in, 0, out, 0, 240);
    out[0] = 2;
    System.arraycopy(IpAddress.parse(offered).bytes(), 0, out, 16, 4);
    int at = 240;
    byte[][] options = {
      {53, 1, (byte) type}, {54, 4, 10, 0, 0, 2}, {51, 4, (byte) (leaseSeconds >> 24), (byte) (leaseSeconds >> 16), (byte) (leaseSeconds >> 8), (byte) leaseSeconds},
      {1, 4, -1, -1, -1, 0}, {3, 4, 10, 0, 0, 2}, {6, 8, 10, 0, 0, 2, 8, 8, 8, 8}, {15, 4, 'h', 'o', 'm', 'e'}, {(byte) 255}
    };
    for (byte[] option : options) {
      System.arraycopy(option, 0, out, at, option.length);
      at += option.length;
    }
    return out;
  }

  private int count(int type) { return (int) heard.stream().filter(m -> m.type == type).count(); }

  @Test
  void anAddressIsOfferedRequestedAndUsed() throws Exception {
    client.start();
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 5 * SECOND));
    assertEquals(List.of(DISCOVER, REQUEST), heard.stream().map(Message::type).toList());
    assertArrayEquals(IpAddress.parse("10.0.0.50").bytes(), option(heard.get(1).bytes, 400, 50));
    assertArrayEquals(new byte[] {10, 0, 0, 2}, option(heard.get(1).bytes, 400, 54));
    assertEquals("egg", new String(option(heard.get(0).bytes, 400, 12)));
    assertEquals(IpAddress.parse("10.0.0.50"), pair.onA.addresses().get(0));
    assertEquals(24, pair.onA.prefixBits(IpAddress.parse("10.0.0.50")));
    assertEquals(List.of(IpAddress.parse("10.0.0.2"), IpAddress.parse("8.8.8.8")), pair.a.dnsServers());
    assertEquals("home", client.lease().domain());
    EchoSocket echo = pair.a.echo();
    echo.send(IpAddress.parse("10.0.0.2"), 1, new byte[8], 0, 8);
    assertTrue(pair.until(() -> (echo.readiness() & EchoSocket.READABLE) != 0, SECOND));
  }

  @Test
  void discoveryIsRepeatedWithLongerPauses() throws Exception {
    isSilent = true;
    client.start();
    until(() -> false, 60 * SECOND);
    assertEquals(4, count(DISCOVER));
    double[] pauses = {4, 8, 16};
    for (int i = 0; i < 3; i++) assertEquals(pauses[i], (heard.get(i + 1).nanos - heard.get(i).nanos) / 1e9, 1.01);
    isSilent = false;
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 70 * SECOND));
  }

  @Test
  void aLeaseIsRenewedAtHalfItsTimeByUnicast() throws Exception {
    client.start();
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 5 * SECOND));
    heard.clear();
    until(() -> false, 1790 * SECOND);
    assertEquals(0, heard.size());
    until(() -> false, 20 * SECOND);
    assertEquals(List.of(REQUEST), heard.stream().map(Message::type).toList());
    assertFalse(heard.get(0).broadcast);
    assertNull(option(heard.get(0).bytes, 400, 50));
    assertEquals(IpAddress.parse("10.0.0.50").toInt(), Bytes.i32(heard.get(0).bytes, 12));
    assertEquals(DhcpState.BOUND, client.state());
    until(() -> false, 1700 * SECOND);
    assertEquals(1, heard.size());
  }

  @Test
  void withoutAServerTheLeaseIsReboundAndThenGivenUp() throws Exception {
    int[] changes = new int[1];
    client.onChange(() -> changes[0]++);
    client.start();
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 5 * SECOND));
    isSilent = true;
    until(() -> false, 1900 * SECOND);
    assertEquals(DhcpState.RENEWING, client.state());
    until(() -> false, 1300 * SECOND);
    assertEquals(DhcpState.REBINDING, client.state());
    assertFalse(pair.onA.addresses().stream().noneMatch(IpAddress::isIpv4));
    until(() -> false, 420 * SECOND);
    assertEquals(DhcpState.SELECTING, client.state());
    assertTrue(pair.onA.addresses().stream().noneMatch(IpAddress::isIpv4));
    assertNull(client.lease());
    assertEquals(2, changes[0]);
    isSilent = false;
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 70 * SECOND));
  }

  @Test
  void aRefusalBeginsAnew() throws Exception {
    answerToRequest = NAK;
    client.start();
    assertTrue(until(() -> count(DISCOVER) >= 2, 60 * SECOND));
    answerToRequest = ACK;
    offered = "10.0.0.60";
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 60 * SECOND));
    assertEquals(IpAddress.parse("10.0.0.60"), client.lease().address());
  }

  private void pullThePlug(long nanos) {
    pair.link.isUp = false;
    until(() -> false, nanos);
    assertFalse(pair.onA.isUp());
    heard.clear();
    pair.link.isUp = true;
  }

  @Test
  void anAddressIsVerifiedAndKeptWhenTheLinkComesBack() throws Exception {
    int[] changes = new int[1];
    client.onChange(() -> changes[0]++);
    client.start();
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 5 * SECOND));
    pullThePlug(20 * SECOND);
    assertTrue(until(() -> client.state() == DhcpState.REBOOTING, SECOND));
    assertEquals(IpAddress.parse("10.0.0.50"), pair.onA.addresses().get(0));
    assertTrue(until(() -> client.state() == DhcpState.BOUND, SECOND));
    assertEquals(List.of(REQUEST), heard.stream().map(Message::type).toList());
    assertArrayEquals(IpAddress.parse("10.0.0.50").bytes(), option(heard.get(0).bytes, 400, 50));
    assertNull(option(heard.get(0).bytes, 400, 54));
    assertEquals(0, Bytes.i32(heard.get(0).bytes, 12));
    assertEquals(1, changes[0]);
    heard.clear();
    until(() -> false, 1790 * SECOND);
    assertEquals(0, heard.size(), "the lease began anew");
  }

  @Test
  void behindTheLinkThatComesBackThereMayBeAnotherNetwork() throws Exception {
    client.start();
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 5 * SECOND));
    pullThePlug(SECOND);
    answerToRequest = NAK;
    assertTrue(until(() -> client.state() == DhcpState.SELECTING, SECOND));
    assertTrue(pair.onA.addresses().stream().noneMatch(IpAddress::isIpv4));
    answerToRequest = ACK;
    offered = "10.0.0.60";
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 5 * SECOND));
    assertEquals(IpAddress.parse("10.0.0.60"), pair.onA.addresses().get(0));
  }

  @Test
  void anAddressThatNobodyVerifiesIsUsedUntilTheLeaseEnds() throws Exception {
    client.start();
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 5 * SECOND));
    pullThePlug(SECOND);
    isSilent = true;
    assertTrue(until(() -> client.state() == DhcpState.REBOOTING, SECOND));
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 70 * SECOND));
    assertEquals(4, count(REQUEST));
    assertEquals(IpAddress.parse("10.0.0.50"), pair.onA.addresses().get(0));
    until(() -> false, 1800 * SECOND);
    assertEquals(DhcpState.RENEWING, client.state());
  }

  @Test
  void aLeaseThatEndsWhileItIsVerifiedIsGivenUp() throws Exception {
    leaseSeconds = 40;
    client.start();
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 5 * SECOND));
    pullThePlug(15 * SECOND);
    isSilent = true;
    until(() -> false, 24 * SECOND);
    assertEquals(1, pair.onA.addresses().stream().filter(IpAddress::isIpv4).count());
    until(() -> false, 2 * SECOND);
    assertTrue(pair.onA.addresses().stream().noneMatch(IpAddress::isIpv4));
    assertEquals(DhcpState.SELECTING, client.state());
  }

  @Test
  void whoHasNoAddressAsksAtOnceWhenTheLinkComesBack() throws Exception {
    isSilent = true;
    client.start();
    until(() -> false, 40 * SECOND);
    pullThePlug(SECOND);
    isSilent = false;
    assertTrue(until(() -> client.state() == DhcpState.BOUND, SECOND));
  }

  @Test
  void stoppingGivesTheAddressBack() throws Exception {
    client.start();
    assertTrue(until(() -> client.state() == DhcpState.BOUND, 5 * SECOND));
    client.stop();
    until(() -> false, SECOND);
    assertEquals(1, count(RELEASE));
    assertTrue(pair.onA.addresses().stream().noneMatch(IpAddress::isIpv4));
    assertEquals(0, pair.a.openSockets());
  }

  @Test
  void answersForOthersAndMalformedOnesAreIgnored() throws Exception {
    isSilent = true;
    client.start();
    assertTrue(until(() -> count(DISCOVER) == 1, SECOND));
    byte[] good = reply(heard.get(0).bytes, OFFER);
    for (int at : new int[] {0, 1, 2, 4, 28, 236}) {
      byte[] bad = good.clone();
      bad[at] ^= 0x40;
      server.send(at("255.255.255.255", 68), bad, 0, bad.length);
    }
    for (int length = 0; length < 255; length += 3) server.send(at("255.255.255.255", 68), good, 0, length);
    until(() -> false, SECOND);
    assertEquals(DhcpState.SELECTING, client.state());
    server.send(at("255.255.255.255", 68), good, 0, good.length);
    until(() -> false, SECOND);
    assertEquals(DhcpState.REQUESTING, client.state());
  }
}
