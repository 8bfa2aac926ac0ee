package eggvm.lib.net.tcp;

import static eggvm.lib.net.sim.Pair.SECOND;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.sim.Coverage;
import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketOption;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.socket.TcpState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// TCP against itself over a bad wire.
class LossyLinkTest {
  private static final int SEEDS = Integer.getInteger("net.seeds", 1000);
  private static final int FIRST_SEED = Integer.getInteger("net.firstSeed", 0);

  private final Coverage coverage = new Coverage();
  private long retransmissions, timeouts, recoveries, frames;

  @Test
  void everyByteArrivesOnceAndInOrderAndNothingIsLeftBehind() throws Exception {
    for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      try {
        converse(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e, e);
      }
    }
    System.out.println(SEEDS + " seeds, " + frames + " frames, " + retransmissions + " retransmissions, " + timeouts + " time-outs, " + recoveries + " fast recoveries");
    System.out.print(coverage);
    if (SEEDS >= 1000) for (TcpState state : TcpState.values()) assertTrue(coverage.reaches(state), state.toString());
  }

  private void converse(int seed) throws NetworkException {
    Random random = new Random(seed);
    Pair pair = new Pair(seed);
    spoil(pair, random);
    List<Transfer> transfers = new ArrayList<>();
    List<TcpSocket> listeners = new ArrayList<>();
    boolean resets = random.nextInt(8) == 0;
    boolean crossing = random.nextInt(8) == 0;
    String[] addresses = random.nextInt(3) == 0 ? new String[] {"2001:db8::1", "2001:db8::2"} : new String[] {"10.0.0.1", "10.0.0.2"};
    if (crossing) cross(pair, addresses, transfers, random);
    else serve(pair, addresses, transfers, listeners, random, resets);
    assertTrue(pair.until(() -> step(transfers), 4000 * SECOND), () -> "stuck: " + describe(transfers));
    if (!resets) for (Transfer transfer : transfers) assertFalse(transfer.wasReset, "reset");
    for (TcpSocket listener : listeners) listener.close();
    pair.link.loss = pair.link.damage = 0;
    pair.run(400 * SECOND);
    assertNothingIsLeft(pair);
  }

  private static String describe(List<Transfer> transfers) {
    StringBuilder out = new StringBuilder();
    for (Transfer t : transfers) out.append(t.written).append('/').append(t.read).append(t.isDone ? " done; " : " " + t + "; ");
    return out.toString();
  }

  private static boolean step(List<Transfer> transfers) {
    boolean done = true;
    for (int i = 0; i < transfers.size(); i++) {
      transfers.get(i).step();
      done &= transfers.get(i).isDone;
    }
    return done;
  }

  private void spoil(Pair pair, Random random) {
    pair.link.loss = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.15;
    pair.link.repetition = random.nextDouble() * 0.1;
    pair.link.reordering = random.nextDouble() * 0.3;
    pair.link.damage = random.nextDouble() * 0.03;
    pair.link.delayNanos = 1000 + random.nextInt(50_000_000);
    pair.link.jitterNanos = 1 + random.nextInt(60_000_000);
    if (random.nextInt(4) == 0) {
      pair.link.nanosPerByte = 80 + random.nextInt(8000);
      pair.link.queueFrames = 5 + random.nextInt(50);
    }
    if (random.nextInt(4) == 0) pair.link.a.mtuBytes = pair.link.b.mtuBytes = 1500;
    pair.a.tcpLayer().useNewReno(random.nextBoolean());
    pair.b.tcpLayer().useNewReno(random.nextBoolean());
    pair.a.tcpLayer().offer(random.nextInt(3) > 0, random.nextInt(3) > 0, random.nextInt(3) > 0);
    pair.a.tcpLayer().transitions = coverage;
    pair.b.tcpLayer().transitions = coverage;
  }

  private void cross(Pair pair, String[] addresses, List<Transfer> transfers, Random random) throws NetworkException {
    TcpSocket a = pair.a.tcp();
    TcpSocket b = pair.b.tcp();
    a.bind(new Endpoint(IpAddress.parse(addresses[0]), 1000));
    b.bind(new Endpoint(IpAddress.parse(addresses[1]), 2000));
    a.connect(new Endpoint(IpAddress.parse(addresses[1]), 2000));
    b.connect(new Endpoint(IpAddress.parse(addresses[0]), 1000));
    boolean met = pair.until(() -> a.isConnected() && b.isConnected(), 120 * SECOND);
    if (!met) {
      a.close();
      b.close();
      return;
    }
    talk(a, b, transfers, random, false);
  }

  private void serve(Pair pair, String[] addresses, List<Transfer> transfers, List<TcpSocket> listeners, Random random, boolean resets) throws NetworkException {
    TcpSocket listener = pair.b.tcp();
    listener.bind(new Endpoint(IpAddress.parse(addresses[1]), 80));
    listener.listen(5);
    listeners.add(listener);
    int conversations = 1 + random.nextInt(3);
    for (int i = 0; i < conversations; i++) {
      TcpSocket client = pair.a.tcp();
      if (random.nextBoolean()) client.option(SocketOption.RECEIVE_BUFFER, 4096 + random.nextInt(20000));
      if (random.nextBoolean()) client.option(SocketOption.SEND_BUFFER, 4096 + random.nextInt(20000));
      if (random.nextBoolean()) client.option(SocketOption.NO_DELAY, 1);
      client.connect(new Endpoint(IpAddress.parse(addresses[1]), 80));
      boolean met = pair.until(() -> (listener.readiness() & TcpSocket.READABLE) != 0 || client.takeError() != null, 300 * SECOND);
      TcpSocket server = listener.accept();
      if (!met || server == null) client.close();
      else {
        if (resets) keepAlive(server);
        talk(client, server, transfers, random, resets);
      }
    }
  }

  /// A reset that is lost leaves the other end alone for ever otherwise.
  private static void keepAlive(TcpSocket socket) {
    socket.option(SocketOption.KEEP_ALIVE, 1);
    socket.option(SocketOption.KEEP_IDLE, 60);
  }

  private void talk(TcpSocket a, TcpSocket b, List<Transfer> transfers, Random random, boolean resets) {
    long seed = random.nextLong();
    int fromA = random.nextInt(4) == 0 ? 0 : random.nextInt(60000);
    int fromB = random.nextInt(4) == 0 ? 0 : random.nextInt(60000);
    transfers.add(new Transfer(a, seed, seed + 7777777, fromA, resets ? random.nextInt(50000) : -1, new Random(seed + 1)));
    transfers.add(new Transfer(b, seed + 7777777, seed, fromB, -1, new Random(seed + 2)));
  }

  private void assertNothingIsLeft(Pair pair) {
    for (var stack : List.of(pair.a, pair.b)) {
      assertEquals(0, stack.tcpLayer().connectionCount(), "connections");
      assertEquals(0, stack.tcpLayer().timeWaitCount(), "waiting");
      assertEquals(0, stack.openSockets(), "sockets");
      assertEquals(0, stack.environment().timers.count(), "timers");
      assertEquals(0, stack.environment().buffers.usedBytes(), "buffer bytes");
      assertEquals(0, stack.environment().pool.takenCount(), "packets");
      assertEquals(0, stack.ipLayer().reassemblyCount(), "reassemblies");
      retransmissions += stack.statistics().tcpRetransmissions;
      timeouts += stack.statistics().tcpTimeouts;
      recoveries += stack.statistics().tcpFastRecoveries;
      frames += stack.statistics().framesSent;
    }
  }
}
