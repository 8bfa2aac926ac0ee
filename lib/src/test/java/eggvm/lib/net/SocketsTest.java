package eggvm.lib.net;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.EchoSocket;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetSocket;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.socket.SocketOption;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.socket.TcpState;
import eggvm.lib.net.socket.UdpSocket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Sockets over a faultless wire.
class SocketsTest {
  private final Pair pair = new Pair(1);

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) bytes[i] = (byte) (i * 31 + (i >> 8));
    return bytes;
  }

  private static SocketError errorOf(org.junit.jupiter.api.function.Executable call) { return assertThrows(NetworkException.class, call).error(); }

  @Test
  void pingIsAnsweredAcrossTheWireAndOnLoopback() throws Exception {
    EchoSocket echo = pair.a.echo();
    byte[] into = new byte[100];
    for (String to : new String[] {"10.0.0.2", "10.0.0.1", "127.0.0.1", "::1"}) {
      echo.send(IpAddress.parse(to), 7, bytes(56), 0, 56);
      assertTrue(pair.until(() -> (echo.readiness() & NetSocket.READABLE) != 0, SECOND), to);
      assertEquals(56, echo.receive(into, 0, 100));
      assertArrayEquals(bytes(56), Arrays.copyOf(into, 56));
      assertEquals(7, echo.sequence());
      assertEquals(IpAddress.parse(to), echo.sender());
    }
    echo.close();
  }

  @Test
  void aLongPingIsFragmentedAndReassembledBothWays() throws Exception {
    EchoSocket echo = pair.a.echo();
    echo.send(IpAddress.parse("10.0.0.2"), 1, bytes(12000), 0, 12000);
    assertTrue(pair.until(() -> (echo.readiness() & NetSocket.READABLE) != 0, SECOND));
    byte[] into = new byte[12000];
    assertEquals(12000, echo.receive(into, 0, 12000));
    assertArrayEquals(bytes(12000), into);
    assertEquals(1, pair.a.statistics().datagramsReassembled);
    assertEquals(1, pair.b.statistics().datagramsReassembled);
    assertEquals(0, pair.b.ipLayer().reassemblyCount());
  }

  @Test
  void udpDatagramsKeepTheirBoundariesAndTellTheirSender() throws Exception {
    UdpSocket server = pair.b.udp();
    server.bind(at("0.0.0.0", 53));
    UdpSocket client = pair.a.udp();
    client.send(at("10.0.0.2", 53), bytes(10), 0, 10);
    client.send(at("10.0.0.2", 53), bytes(0), 0, 0);
    client.send(at("10.0.0.2", 53), bytes(5000), 0, 5000);
    pair.run(SECOND);
    byte[] into = new byte[6000];
    assertEquals(10, server.nextBytes());
    assertEquals(4, server.receive(into, 0, 4));
    assertEquals(0, server.receive(into, 0, 100));
    assertEquals(5000, server.receive(into, 0, 6000));
    assertArrayEquals(bytes(5000), Arrays.copyOf(into, 5000));
    assertEquals(at("10.0.0.1", client.local().port()), server.sender());
    assertEquals(-1, server.receive(into, 0, 100));
  }

  @Test
  void aConnectedUdpSocketHearsOfAClosedPort() throws Exception {
    UdpSocket client = pair.a.udp();
    client.connect(at("10.0.0.2", 9));
    assertEquals(IpAddress.parse("10.0.0.1"), client.local().address());
    client.send(null, bytes(1), 0, 1);
    assertTrue(pair.until(() -> (client.readiness() & NetSocket.ERROR) != 0, SECOND));
    assertEquals(SocketError.PORT_UNREACHABLE, errorOf(() -> client.receive(new byte[1], 0, 1)));
  }

  @Test
  void udpPortsCollideUnlessReused() throws Exception {
    UdpSocket first = pair.a.udp();
    first.bind(at("0.0.0.0", 100));
    assertEquals(SocketError.ADDRESS_IN_USE, errorOf(() -> pair.a.udp().bind(at("10.0.0.1", 100))));
    assertEquals(SocketError.ADDRESS_NOT_AVAILABLE, errorOf(() -> pair.a.udp().bind(at("10.0.0.9", 101))));
    first.close();
    pair.a.udp().bind(at("10.0.0.1", 100));
  }

  @Test
  void aBroadcastNeedsPermissionAndReachesWildcards() throws Exception {
    UdpSocket server = pair.b.udp();
    server.bind(at("0.0.0.0", 5000));
    UdpSocket client = pair.a.udp();
    assertEquals(SocketError.ACCESS_DENIED, errorOf(() -> client.send(at("10.0.0.255", 5000), bytes(3), 0, 3)));
    client.option(SocketOption.BROADCAST, 1);
    client.send(at("10.0.0.255", 5000), bytes(3), 0, 3);
    pair.run(SECOND);
    assertEquals(3, server.receive(new byte[9], 0, 9));
  }

  @Test
  void multicastReachesMembersOnly() throws Exception {
    UdpSocket member = pair.b.udp();
    member.bind(at("0.0.0.0", 5000));
    UdpSocket client = pair.a.udp();
    client.send(at("239.1.2.3", 5000), bytes(3), 0, 3);
    pair.run(SECOND);
    assertEquals(-1, member.receive(new byte[9], 0, 9));
    member.join(IpAddress.parse("239.1.2.3"), pair.onB);
    client.send(at("239.1.2.3", 5000), bytes(3), 0, 3);
    pair.run(SECOND);
    assertEquals(3, member.receive(new byte[9], 0, 9));
    member.leave(IpAddress.parse("239.1.2.3"), pair.onB);
    client.send(at("239.1.2.3", 5000), bytes(3), 0, 3);
    pair.run(SECOND);
    assertEquals(-1, member.receive(new byte[9], 0, 9));
  }

  @Test
  void tcpCarriesBytesBothWaysAndEnds() throws Exception {
    TcpSocket listener = pair.b.tcp();
    listener.bind(at("0.0.0.0", 80));
    listener.listen(5);
    TcpSocket client = pair.a.tcp();
    client.connect(at("10.0.0.2", 80));
    assertTrue(pair.until(() -> (listener.readiness() & NetSocket.READABLE) != 0, SECOND));
    TcpSocket server = listener.accept();
    assertNotNull(server);
    assertTrue(client.isConnected());
    assertEquals(client.local(), server.remote());
    assertEquals(5, client.send("hello".getBytes(), 0, 5));
    assertTrue(pair.until(() -> server.peekable() == 5, SECOND));
    byte[] into = new byte[10];
    assertEquals(5, server.receive(into, 0, 10));
    assertEquals(0, server.receive(into, 0, 10));
    client.shutdownOutput();
    assertTrue(pair.until(() -> server.state() == TcpState.CLOSE_WAIT, SECOND));
    assertEquals(-1, server.receive(into, 0, 10));
    assertEquals(3, server.send(bytes(3), 0, 3));
    server.close();
    assertTrue(pair.until(() -> client.state() == TcpState.TIME_WAIT, SECOND));
    assertEquals(3, client.receive(into, 0, 10));
    assertEquals(-1, client.receive(into, 0, 10));
    client.close();
    listener.close();
    pair.run(100 * SECOND);
    assertEquals(0, pair.a.tcpLayer().connectionCount());
    assertEquals(0, pair.b.tcpLayer().connectionCount());
    assertEquals(0, pair.a.openSockets() + pair.b.openSockets());
  }

  @Test
  void aConnectionToAClosedPortIsRefused() throws Exception {
    TcpSocket client = pair.a.tcp();
    client.connect(at("10.0.0.2", 81));
    assertTrue(pair.until(() -> (client.readiness() & NetSocket.ERROR) != 0, SECOND));
    assertEquals(SocketError.CONNECTION_REFUSED, client.takeError());
  }

  @Test
  void aConnectionToNobodyIsUnreachable() throws Exception {
    TcpSocket client = pair.a.tcp();
    client.connect(at("10.0.0.77", 81));
    assertTrue(pair.until(() -> (client.readiness() & NetSocket.ERROR) != 0, 10 * SECOND));
    assertEquals(SocketError.HOST_UNREACHABLE, client.takeError());
    assertEquals(0, pair.a.environment().pool.takenCount());
  }

  @Test
  void loopbackCarriesAMegabyteWithoutADevice() throws Exception {
    for (String address : new String[] {"127.0.0.1", "::1", "10.0.0.1"}) {
      TcpSocket listener = pair.a.tcp();
      listener.option(SocketOption.REUSE_ADDRESS, 1);
      listener.bind(at("::", 8080));
      listener.listen(5);
      TcpSocket client = pair.a.tcp();
      client.connect(at(address, 8080));
      assertTrue(pair.until(() -> (listener.readiness() & NetSocket.READABLE) != 0, SECOND), address);
      TcpSocket server = listener.accept();
      byte[] data = bytes(1 << 20);
      byte[] got = new byte[data.length];
      int[] at = new int[2];
      assertTrue(pair.until(() -> {
        try {
          at[0] += client.send(data, at[0], data.length - at[0]);
          at[1] += server.receive(got, at[1], got.length - at[1]);
        } catch (NetworkException e) {
          throw new AssertionError(e);
        }
        return at[1] == data.length;
      }, 10 * SECOND), address + " " + at[0] + " " + at[1]);
      assertArrayEquals(data, got);
      assertEquals(0, pair.a.statistics().tcpRetransmissions);
      client.abort();
      server.close();
      listener.close();
    }
  }

  @Test
  void aSocketTakesItsPortBackAfterClose() throws Exception {
    TcpSocket first = pair.a.tcp();
    first.bind(at("0.0.0.0", 80));
    first.listen(1);
    assertEquals(SocketError.ADDRESS_IN_USE, errorOf(() -> pair.a.tcp().bind(at("10.0.0.1", 80))));
    first.close();
    pair.a.tcp().bind(at("10.0.0.1", 80));
  }

  @Test
  void socketsAreCounted() throws Exception {
    Pair small = new Pair(1, new Limits(2, 16, 16, 2, 2, 4, 4, 8192, 8192, 16, 32 << 20));
    small.a.tcp();
    UdpSocket second = small.a.udp();
    assertEquals(SocketError.TOO_MANY_SOCKETS, errorOf(small.a::udp));
    second.close();
    small.a.echo();
  }
}
