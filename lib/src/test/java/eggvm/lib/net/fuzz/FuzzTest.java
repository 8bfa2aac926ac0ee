package eggvm.lib.net.fuzz;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.Limits;
import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.EchoSocket;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketOption;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.socket.UdpSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Two hosts talk without end over a wire on which frames are copied, spoilt and put in between. Nothing may escape, nothing may grow, and
/// when they stop nothing may be left.
class FuzzTest {
  private static final int FRAMES = Integer.getInteger("net.fuzzFrames", 1_000_000);
  private static final int SEED = Integer.getInteger("net.fuzzSeed", 1);
  private static final Limits LIMITS = new Limits(64, 64, 32, 4, 4, 8, 16, 32768, 32768, 256, 32 << 20);

  private final Random random = new Random(SEED);
  private final Mutator mutator = new Mutator(random);
  private final Pair pair = new Pair(SEED, LIMITS);
  private final List<byte[]> recent = new ArrayList<>();
  private final List<TcpSocket> sockets = new ArrayList<>();
  private final byte[] buffer = new byte[3000];
  private TcpSocket listener;
  private UdpSocket udpA, udpB;
  private EchoSocket echo;
  private int injected;

  @Test
  void noFrameEscapesAndNothingIsKept() throws Exception {
    pair.link.a.filter = frame -> spoil(frame, false);
    pair.link.b.filter = frame -> spoil(frame, true);
    open();
    while (injected < FRAMES) {
      talk();
      pair.run(random.nextInt(20) == 0 ? SECOND : 2_000_000);
      assertBounded(pair.a);
      assertBounded(pair.b);
    }
    close();
    assertNothingIsLeft(pair.a);
    assertNothingIsLeft(pair.b);
    System.out.println(injected + " spoilt frames; b dropped " + pair.b.statistics().droppedMalformed + " malformed, " + pair.b.statistics().droppedChecksum + " by checksum, "
        + pair.b.statistics().tcpConnectionsAccepted + " connections accepted, " + pair.b.statistics().tcpBytesReceived + " bytes received");
  }

  private boolean spoil(byte[] frame, boolean toA) {
    if (recent.size() < 256) recent.add(frame);
    else recent.set(random.nextInt(256), frame);
    for (int i = random.nextInt(12); i > 0; i--) {
      byte[] other = recent.get(random.nextInt(recent.size()));
      byte[] spoilt = mutator.mutate(random.nextInt(3) == 0 ? other : frame, other);
      if (spoilt.length == 0) continue;
      (toA ? pair.link.a : pair.link.b).inject(spoilt);
      injected++;
    }
    return random.nextInt(20) > 0;
  }

  private void open() throws NetworkException {
    pair.a.startIpv6(pair.onA);
    pair.b.startIpv6(pair.onB);
    listener = pair.b.tcp();
    listener.option(SocketOption.REUSE_ADDRESS, 1);
    listener.bind(at("::", 80));
    listener.listen(4);
    udpA = pair.a.udp();
    udpB = pair.b.udp();
    udpB.bind(at("::", 53));
    udpB.join(IpAddress.parse("239.1.2.3"), pair.onB);
    udpB.join(IpAddress.parse("ff02::1234"), pair.onB);
    echo = pair.a.echo();
  }

  private void talk() {
    String host = random.nextBoolean() ? "10.0.0.2" : "2001:db8::2";
    try {
      switch (random.nextInt(8)) {
        case 0 -> udpA.send(at(host, 53 + random.nextInt(2)), buffer, 0, random.nextInt(3000));
        case 1 -> echo.send(IpAddress.parse(host), random.nextInt(100), buffer, 0, random.nextInt(2000));
        case 2 -> udpA.send(at(random.nextBoolean() ? "239.1.2.3" : "ff02::1234", 53), buffer, 0, random.nextInt(300));
        case 3 -> connect(host);
        default -> {}
      }
    } catch (NetworkException e) {
      assertNotNull(e.error());
    }
    drain(udpA, udpB);
    converse();
  }

  private void connect(String host) throws NetworkException {
    if (sockets.size() > 20) return;
    TcpSocket socket = pair.a.tcp();
    sockets.add(socket);
    socket.connect(at(host, random.nextInt(10) == 0 ? 81 : 80));
  }

  private void drain(UdpSocket... all) {
    for (UdpSocket socket : all) {
      try {
        while (socket.receive(buffer, 0, buffer.length) >= 0) assertNotNull(socket.sender());
        while (echo.receive(buffer, 0, buffer.length) >= 0) assertNotNull(echo.sender());
      } catch (NetworkException e) {
        assertNotNull(e.error());
      }
    }
  }

  private void converse() {
    try {
      for (TcpSocket accepted; (accepted = listener.accept()) != null; ) sockets.add(accepted);
    } catch (NetworkException e) {
      throw new AssertionError(e);
    }
    for (int i = sockets.size() - 1; i >= 0; i--) {
      TcpSocket socket = sockets.get(i);
      boolean ends = random.nextInt(100) == 0;
      try {
        if (socket.isConnected()) {
          socket.send(buffer, 0, random.nextInt(3000));
          ends |= socket.receive(buffer, 0, buffer.length) < 0;
          if (random.nextInt(50) == 0) socket.shutdownOutput();
        } else {
          ends |= socket.takeError() != null || random.nextInt(50) == 0;
        }
      } catch (NetworkException e) {
        ends = random.nextBoolean();
      }
      if (!ends) continue;
      if (random.nextInt(4) == 0) socket.abort();
      else socket.close();
      sockets.remove(i);
    }
  }

  private static void assertBounded(NetworkStack stack) {
    assertTrue(stack.environment().pool.takenCount() <= LIMITS.packets());
    assertTrue(stack.tcpLayer().timeWaitCount() <= LIMITS.timeWaits());
    assertTrue(stack.tcpLayer().connectionCount() <= 2 * LIMITS.sockets() + LIMITS.timeWaits());
    assertTrue(stack.ipLayer().reassemblyCount() <= LIMITS.reassemblies());
    assertTrue(stack.environment().timers.count() < 1000);
    assertTrue(stack.ipLayer().routes.count() <= 64);
  }

  private void close() {
    pair.link.a.filter = pair.link.b.filter = null;
    for (TcpSocket socket : sockets) socket.close();
    listener.close();
    udpA.close();
    udpB.close();
    echo.close();
    pair.run(3000 * SECOND);
  }

  private static void assertNothingIsLeft(NetworkStack stack) {
    assertEquals(0, stack.openSockets());
    assertEquals(0, stack.tcpLayer().connectionCount());
    assertEquals(0, stack.udpLayer().boundCount());
    assertEquals(0, stack.environment().buffers.usedBytes(), "buffer bytes");
      assertEquals(0, stack.environment().pool.takenCount());
    assertEquals(0, stack.ipLayer().reassemblyCount());
  }
}
