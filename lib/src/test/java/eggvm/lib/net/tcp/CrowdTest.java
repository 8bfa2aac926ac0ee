package eggvm.lib.net.tcp;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.Limits;
import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.socket.TcpState;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Checksum;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Many connections, and floods.
class CrowdTest {
  private static final Limits SMALL = new Limits(600, 64, 64, 4, 4, 8, 50, 16384, 16384, 256, 32 << 20);

  private static TcpSocket listen(Pair pair, int backlog) throws NetworkException {
    TcpSocket listener = pair.b.tcp();
    listener.bind(at("0.0.0.0", 80));
    listener.listen(backlog);
    return listener;
  }

  private static TcpSocket connect(Pair pair) throws NetworkException {
    TcpSocket client = pair.a.tcp();
    client.connect(at("10.0.0.2", 80));
    return client;
  }

  private static void assertEmpty(Pair pair) {
    assertEquals(0, pair.a.tcpLayer().connectionCount());
    assertEquals(0, pair.b.tcpLayer().connectionCount());
    assertEquals(0, pair.a.environment().timers.count());
    assertEquals(0, pair.b.environment().timers.count());
    assertEquals(0, pair.a.openSockets() + pair.b.openSockets());
  }

  @Test
  void whatWasWrittenIsDeliveredAfterTheEnd() throws Exception {
    Pair pair = new Pair(9);
    TcpSocket listener = listen(pair, 5);
    TcpSocket client = connect(pair);
    assertTrue(pair.until(() -> listener.readiness() == TcpSocket.READABLE, SECOND));
    TcpSocket server = listener.accept();
    assertEquals(9000, client.send(new byte[9000], 0, 9000));
    assertFalse(pair.a.isDelivering());
    pair.a.end();
    assertTrue(pair.a.isDelivering());
    assertTrue(pair.until(() -> !pair.a.isDelivering(), SECOND));
    assertEquals(9000, server.receive(new byte[20_000], 0, 20_000));
    assertEquals(-1, server.receive(new byte[1], 0, 1));
  }

  @Test
  void aThousandConnectionsAtOnceAreServed() throws Exception {
    Pair pair = new Pair(1);
    TcpSocket listener = listen(pair, 1024);
    List<TcpSocket> clients = new ArrayList<>();
    List<TcpSocket> servers = new ArrayList<>();
    for (int i = 0; i < 1000; i++) clients.add(connect(pair));
    assertTrue(pair.until(() -> {
      try {
        for (TcpSocket s; (s = listener.accept()) != null; ) servers.add(s);
      } catch (NetworkException e) {
        throw new AssertionError(e);
      }
      return servers.size() == 1000;
    }, 60 * SECOND), servers.size() + " served");
    byte[] into = new byte[10];
    for (TcpSocket client : clients) assertEquals(4, client.send("ping".getBytes(), 0, 4));
    pair.run(5 * SECOND);
    for (TcpSocket server : servers) {
      assertEquals(4, server.receive(into, 0, 10));
      assertEquals(4, server.send(into, 0, 4));
      server.close();
    }
    pair.run(5 * SECOND);
    for (TcpSocket client : clients) {
      assertEquals(4, client.receive(into, 0, 10));
      assertEquals(-1, client.receive(into, 0, 10));
      client.close();
    }
    listener.close();
    pair.run(100 * SECOND);
    assertEmpty(pair);
  }

  @Test
  void aBacklogThatOverflowsDelaysButLosesNobody() throws Exception {
    Pair pair = new Pair(1);
    TcpSocket listener = listen(pair, 5);
    List<TcpSocket> clients = new ArrayList<>();
    for (int i = 0; i < 50; i++) clients.add(connect(pair));
    pair.run(SECOND / 2);
    assertTrue(pair.b.statistics().droppedTcpBacklog > 0);
    int[] accepted = new int[1];
    List<TcpSocket> servers = new ArrayList<>();
    assertTrue(pair.until(() -> {
      try {
        for (TcpSocket s; (s = listener.accept()) != null; ) servers.add(s);
      } catch (NetworkException e) {
        throw new AssertionError(e);
      }
      return servers.size() == 50;
    }, 120 * SECOND), servers.size() + " served");
    for (TcpSocket client : clients) assertTrue(client.isConnected());
    for (TcpSocket client : clients) client.abort();
    for (TcpSocket server : servers) server.close();
    listener.close();
    pair.run(200 * SECOND);
    assertEmpty(pair);
  }

  @Test
  void handshakesThatEndedBeforeThereWasRoomAreAcceptedWithoutAnotherSegment() throws Exception {
    Pair pair = new Pair(1);
    TcpSocket listener = listen(pair, 5);
    List<TcpSocket> clients = new ArrayList<>();
    for (int i = 0; i < 16; i++) clients.add(connect(pair));
    pair.run(SECOND / 2);
    for (TcpSocket client : clients) assertTrue(client.isConnected());
    for (int i = 0; i < 16; i++) assertNotNull(listener.accept(), "connection " + i);
    assertNull(listener.accept());
  }

  @Test
  void waitingConnectionsAreBoundedAndTheOldestGo() throws Exception {
    Pair pair = new Pair(1, SMALL);
    TcpSocket listener = listen(pair, 5);
    for (int i = 0; i < 300; i++) {
      TcpSocket client = connect(pair);
      assertTrue(pair.until(() -> (listener.readiness() & TcpSocket.READABLE) != 0, SECOND));
      TcpSocket server = listener.accept();
      client.close();
      pair.run(SECOND / 100);
      server.close();
      pair.run(SECOND / 100);
      assertTrue(pair.a.tcpLayer().timeWaitCount() <= 50);
    }
    assertEquals(50, pair.a.tcpLayer().timeWaitCount());
    assertEquals(250, pair.a.statistics().tcpTimeWaitsRecycled);
    listener.close();
    pair.run(100 * SECOND);
    assertEmpty(pair);
  }

  private static byte[] syn(int i) {
    byte[] frame = new byte[14 + 20 + 20];
    System.arraycopy(new byte[] {2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0, 0x45, 0, 0, 40, 0, 0, 0x40, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2}, 0, frame, 0, 34);
    Bytes.put16(frame, 34, 1024 + i);
    Bytes.put16(frame, 36, 80);
    Bytes.put32(frame, 38, i * 77777);
    Bytes.put16(frame, 46, 0x5002);
    Bytes.put16(frame, 48, 1000);
    Bytes.put16(frame, 24, Checksum.finish(Checksum.sum(frame, 14, 20)));
    Bytes.put16(frame, 50, Checksum.finish(Checksum.sum(frame, 26, 8) + 6 + 20 + Checksum.sum(frame, 34, 20)));
    return frame;
  }

  /// The answers to the flood are kept from host a, which would reset them.
  @Test
  void aFloodOfSynsTakesNoMemoryAndDoesNotLockOthersOut() throws Exception {
    Pair pair = new Pair(1, SMALL);
    TcpSocket listener = listen(pair, 5);
    pair.link.b.filter = frame -> Bytes.u16(frame, 12) != 0x800 || Bytes.u16(frame, 36) >= 32768;
    for (int i = 0; i < 20000; i++) {
      pair.link.b.inject(syn(i));
      if (i % 100 == 0) pair.run(1_000_000);
    }
    assertEquals(8, pair.b.tcpLayer().connectionCount());
    assertTrue(pair.b.statistics().tcpSynCookiesSent > 19000);
    TcpSocket client = connect(pair);
    assertTrue(pair.until(() -> (listener.readiness() & TcpSocket.READABLE) != 0, 5 * SECOND));
    TcpSocket server = listener.accept();
    assertEquals(1, pair.b.statistics().tcpSynCookiesAccepted);
    assertEquals(3000, client.send(new byte[3000], 0, 3000));
    assertTrue(pair.until(() -> server.peekable() == 3000, SECOND));
    client.close();
    server.abort();
    listener.close();
    pair.run(300 * SECOND);
    assertEmpty(pair);
  }

  @Test
  void aDeviceThatCompletesChecksumsGetsOnlyPseudoSums() throws Exception {
    Pair pair = new Pair(1);
    pair.link.a.offloads = pair.link.b.offloads = true;
    TcpSocket listener = listen(pair, 5);
    for (String to : new String[] {"10.0.0.2", "2001:db8::2"}) {
      UdpSocket udp = pair.b.udp();
      udp.bind(at("::", 9));
      UdpSocket sender = pair.a.udp();
      sender.send(at(to, 9), new byte[100], 0, 100);
      sender.send(at(to, 9), new byte[4000], 0, 4000);
      pair.run(SECOND);
      assertEquals(100, udp.nextBytes());
      udp.receive(new byte[100], 0, 100);
      assertEquals(4000, udp.nextBytes(), "fragments are complete");
      udp.close();
    }
    TcpSocket client = connect(pair);
    pair.run(SECOND);
    TcpSocket server = listener.accept();
    client.send(new byte[10000], 0, 10000);
    assertTrue(pair.until(() -> server.peekable() == 10000, SECOND));
    assertEquals(0, pair.b.statistics().droppedChecksum);
  }

  @Test
  void aDeviceWithoutRoomStopsTcpButLosesNothing() throws Exception {
    Pair pair = new Pair(1);
    TcpSocket listener = listen(pair, 5);
    TcpSocket client = connect(pair);
    pair.run(SECOND);
    TcpSocket server = listener.accept();
    pair.link.a.isFull = true;
    assertEquals(100_000, client.send(new byte[100_000], 0, 100_000));
    pair.run(SECOND / 20);
    assertEquals(1, pair.a.environment().pool.takenCount());
    assertEquals(0, pair.a.statistics().droppedDeviceFull);
    pair.link.a.isFull = false;
    int[] got = new int[1];
    assertTrue(pair.until(() -> {
      try {
        got[0] += server.receive(new byte[20000], 0, 20000);
      } catch (NetworkException e) {
        throw new AssertionError(e);
      }
      return got[0] == 100_000;
    }, SECOND));
    assertEquals(0, pair.a.statistics().tcpRetransmissions);
    assertEquals(0, pair.a.environment().pool.takenCount());
  }

  /// 40 peers that send and never read get what there is, all the same; a reader then gets every byte.
  @Test
  void buffersShareWhatMemoryThereIs() throws Exception {
    Pair pair = new Pair(1, Limits.DEFAULT.withSocketMemory(2 << 20));
    TcpSocket listener = listen(pair, 50);
    List<TcpSocket> clients = new ArrayList<>();
    List<TcpSocket> servers = new ArrayList<>();
    for (int i = 0; i < 40; i++) clients.add(connect(pair));
    pair.run(5 * SECOND);
    for (TcpSocket s; (s = listener.accept()) != null; ) servers.add(s);
    assertEquals(40, servers.size());
    long[] counts = new long[2];
    byte[] buffer = new byte[50000];
    pair.until(() -> {
      for (TcpSocket client : clients) counts[0] += write(client, buffer);
      assertTrue(pair.a.environment().buffers.usedBytes() <= (2 << 20) + 80 * 8192);
      assertTrue(pair.b.environment().buffers.usedBytes() <= (2 << 20) + 80 * 8192);
      return false;
    }, 20 * SECOND);
    assertTrue(counts[0] < 8 << 20, counts[0] + " bytes taken");
    for (TcpSocket client : clients) client.shutdownOutput();
    assertTrue(pair.until(() -> {
      int ended = 0;
      for (TcpSocket server : servers) {
        int count = read(server, buffer);
        if (count > 0) counts[1] += count;
        if (count < 0) ended++;
      }
      return ended == 40;
    }, 1000 * SECOND), counts[1] + " of " + counts[0]);
    assertEquals(counts[0], counts[1]);
    for (TcpSocket socket : clients) socket.close();
    for (TcpSocket socket : servers) socket.close();
    listener.close();
    pair.run(200 * SECOND);
    assertEmpty(pair);
    assertEquals(0, pair.a.environment().buffers.usedBytes() + pair.b.environment().buffers.usedBytes());
  }

  private static int write(TcpSocket socket, byte[] buffer) {
    try {
      return socket.send(buffer, 0, buffer.length);
    } catch (NetworkException e) {
      throw new AssertionError(e);
    }
  }

  private static int read(TcpSocket socket, byte[] buffer) {
    try {
      return socket.receive(buffer, 0, buffer.length);
    } catch (NetworkException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSocketMayConnectToItself() throws Exception {
    Pair pair = new Pair(1);
    TcpSocket self = pair.a.tcp();
    self.bind(at("127.0.0.1", 4000));
    self.connect(at("127.0.0.1", 4000));
    pair.run(SECOND);
    assertEquals(TcpState.ESTABLISHED, self.state());
    self.send("echo".getBytes(), 0, 4);
    pair.run(SECOND);
    assertEquals(4, self.receive(new byte[10], 0, 10));
    self.close();
    pair.run(200 * SECOND);
    assertEquals(0, pair.a.tcpLayer().connectionCount());
  }
}
