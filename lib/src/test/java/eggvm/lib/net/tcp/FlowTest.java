package eggvm.lib.net.tcp;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import com.sun.management.ThreadMXBean;
import eggvm.hal.device.NetDevice;
import eggvm.lib.net.Limits;
import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.sim.Cable;
import eggvm.lib.net.sim.ManualClock;
import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.TcpSocket;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How fast TCP is on wires of known speed, in simulated time, and what it costs.
class FlowTest {
  private static final int FRAME_BYTES = 1514, PAYLOAD_BYTES = 1448;

  private final byte[] buffer = new byte[65536];
  private TcpSocket client, server;

  private void connect(Pair pair) throws Exception {
    TcpSocket listener = pair.b.tcp();
    listener.bind(at("0.0.0.0", 80));
    listener.listen(5);
    client = pair.a.tcp();
    client.connect(at("10.0.0.2", 80));
    assertTrue(pair.until(() -> (listener.readiness() & TcpSocket.READABLE) != 0, 60 * SECOND));
    server = listener.accept();
  }

  /// Moves so many bytes and returns the seconds that it took.
  private double move(Pair pair, long bytes) throws Exception {
    long begin = pair.clock.nanos();
    long[] counts = new long[2];
    boolean done = pair.until(() -> {
      try {
        if (counts[0] < bytes) counts[0] += client.send(buffer, 0, (int) Math.min(buffer.length, bytes - counts[0]));
        counts[1] += Math.max(0, server.receive(buffer, 0, buffer.length));
      } catch (NetworkException e) {
        throw new AssertionError(e);
      }
      return counts[1] == bytes;
    }, 10000 * SECOND);
    assertTrue(done, counts[0] + " " + counts[1]);
    return (pair.clock.nanos() - begin) * 1e-9;
  }

  private double share(Pair pair, long bytes) throws Exception {
    double wire = bytes * ((double) FRAME_BYTES / PAYLOAD_BYTES) * pair.link.nanosPerByte * 1e-9;
    double share = wire / move(pair, bytes);
    System.out.printf("%.1f %% of the wire, %d retransmissions, %d time-outs, %d fast recoveries%n", 100 * share, pair.a.statistics().tcpRetransmissions,
        pair.a.statistics().tcpTimeouts, pair.a.statistics().tcpFastRecoveries);
    return share;
  }

  private static Pair wire(long nanosPerByte, long delayNanos, int queueFrames) {
    Pair pair = new Pair(7);
    pair.link.nanosPerByte = nanosPerByte;
    pair.link.delayNanos = delayNanos;
    pair.link.queueFrames = queueFrames;
    return pair;
  }

  @Test
  void aGigabitLanIsFilled() throws Exception {
    Pair pair = wire(8, 50_000, 1000);
    connect(pair);
    assertTrue(share(pair, 50_000_000) > 0.95);
    assertEquals(0, pair.a.statistics().tcpRetransmissions);
  }

  @Test
  void aLongPathIsFilledAsFarAsBuffersAllow() throws Exception {
    Pair pair = wire(400, 20_000_000, 60);
    connect(pair);
    assertTrue(share(pair, 20_000_000) > 0.85);
    assertTrue(pair.a.statistics().tcpTimeouts <= 2);
  }

  @Test
  void newRenoFillsItAsWell() throws Exception {
    Pair pair = wire(400, 20_000_000, 60);
    pair.a.tcpLayer().useNewReno(true);
    connect(pair);
    assertTrue(share(pair, 20_000_000) > 0.8);
  }

  @Test
  void scatteredLossesAreMendedWithoutTimeOuts() throws Exception {
    Pair pair = wire(80, 1_000_000, 200);
    connect(pair);
    pair.link.loss = 0.01;
    assertTrue(share(pair, 20_000_000) > 0.3);
    assertTrue(pair.a.statistics().tcpTimeouts < pair.a.statistics().tcpRetransmissions / 20, "most losses are mended by SACK");
  }

  @Test
  void withoutSackLossesAreMendedToo() throws Exception {
    Pair pair = wire(80, 1_000_000, 200);
    pair.a.tcpLayer().offer(false, false, true);
    connect(pair);
    pair.link.loss = 0.01;
    assertTrue(share(pair, 10_000_000) > 0.2);
  }

  @Test
  void aBlackHoleForFullSegmentsIsPassed() throws Exception {
    Pair pair = wire(80, 1_000_000, 200);
    connect(pair);
    pair.link.blackHoleBytes = 1000;
    move(pair, 200_000);
    assertTrue(pair.a.statistics().tcpTimeouts <= 6);
  }

  @Test
  void movingBytesToOurselvesAllocatesNothing() throws Exception {
    Pair pair = new Pair(1);
    TcpSocket listener = listen(pair.a);
    client = pair.a.tcp();
    client.connect(at("127.0.0.1", 80));
    pair.run(SECOND);
    server = listener.accept();
    costsNothing("loopback", 500_000_000, pair.a, pair.a);
  }

  @Test
  void movingBytesToAnotherMachineAllocatesNothing() throws Exception {
    ManualClock clock = new ManualClock();
    Cable cable = new Cable();
    NetworkStack[] hosts = {host(clock, cable.a, "10.0.0.1"), host(clock, cable.b, "10.0.0.2")};
    TcpSocket listener = listen(hosts[1]);
    client = hosts[0].tcp();
    client.connect(at("10.0.0.2", 80));
    for (int i = 0; i < 10; i++) for (NetworkStack host : hosts) host.poll();
    server = listener.accept();
    costsNothing("Ethernet", 200_000_000, hosts);
  }

  private static NetworkStack host(ManualClock clock, NetDevice device, String address) {
    NetworkStack stack = new NetworkStack(clock, new Random(1)::nextLong, Limits.DEFAULT);
    stack.add(device).configure(IpAddress.parse(address), 24, null);
    return stack;
  }

  private static TcpSocket listen(NetworkStack on) throws NetworkException {
    TcpSocket listener = on.tcp();
    listener.bind(at("0.0.0.0", 80));
    listener.listen(5);
    return listener;
  }

  private void costsNothing(String wire, long bytes, NetworkStack... hosts) throws NetworkException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    pump(bytes / 10, hosts);
    long id = Thread.currentThread().threadId();
    long before = threads.getThreadAllocatedBytes(id);
    long cpuNanos = threads.getCurrentThreadCpuTime();
    long moved = pump(bytes, hosts);
    cpuNanos = threads.getCurrentThreadCpuTime() - cpuNanos;
    long allocated = threads.getThreadAllocatedBytes(id) - before;
    System.out.println(wire + ": " + moved / (cpuNanos / 1000) + " MB by CPU second; " + allocated + " bytes allocated for " + moved + " moved");
    assertTrue(allocated < 10_000, allocated + " bytes allocated");
  }

  private long pump(long bytes, NetworkStack... hosts) throws NetworkException {
    long moved = 0;
    for (int idle = 0; moved < bytes && idle < 10; idle++) {
      client.send(buffer, 0, buffer.length);
      for (NetworkStack host : hosts) host.poll();
      int count = server.receive(buffer, 0, buffer.length);
      moved += count;
      if (count > 0) idle = 0;
    }
    assertTrue(moved >= bytes, moved + " moved");
    return moved;
  }
}
