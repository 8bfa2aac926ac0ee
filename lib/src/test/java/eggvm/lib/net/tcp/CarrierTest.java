package eggvm.lib.net.tcp;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.Carrier;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.socket.TcpSocket;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Bytes that go between a ring and their place without an array of the caller's.
class CarrierTest {
  private static final int BYTES = 3_000_000;

  private final Pair pair = new Pair(1);
  private final Random random = new Random(1);
  private final byte[] sent = new byte[BYTES];
  private final byte[] got = new byte[BYTES];
  private int written, read, calls;

  private final Carrier out = (ring, at, count) -> {
    calls++;
    System.arraycopy(sent, written, ring, at, count);
    written += count;
  };
  private final Carrier in = (ring, at, count) -> {
    calls++;
    System.arraycopy(ring, at, got, read, count);
    read += count;
  };

  private TcpSocket[] connected() throws NetworkException {
    TcpSocket listener = pair.b.tcp();
    listener.bind(at("0.0.0.0", 80));
    listener.listen(1);
    TcpSocket client = pair.a.tcp();
    client.connect(at("10.0.0.2", 80));
    pair.run(SECOND);
    return new TcpSocket[] {client, listener.accept()};
  }

  /// By carrier or array, in pieces of any size, so that the rings wrap everywhere.
  private void write(TcpSocket client) throws NetworkException {
    int most = Math.min(BYTES - written, 1 + random.nextInt(30_000));
    if (most == 0) return;
    int before = written;
    calls = 0;
    boolean isCarried = random.nextBoolean();
    int taken = isCarried ? client.send(out, most) : client.send(sent, written, most);
    if (!isCarried) written += taken;
    assertEquals(before + taken, written);
    assertTrue(calls <= 2 && taken <= most);
  }

  private void read(TcpSocket server) throws NetworkException {
    int most = Math.min(BYTES - read, 1 + random.nextInt(30_000));
    if (most == 0) return;
    int before = read;
    calls = 0;
    boolean isCarried = random.nextBoolean();
    int count = isCarried ? server.receive(in, most) : server.receive(got, read, most);
    if (!isCarried) read += count;
    assertEquals(before + count, read);
    assertTrue(calls <= 2 && count <= most);
  }

  @Test
  void whatIsCarriedArrivesAsWhatIsCopied() throws Exception {
    random.nextBytes(sent);
    TcpSocket[] ends = connected();
    boolean done = pair.until(() -> {
      try {
        write(ends[0]);
        read(ends[1]);
      } catch (NetworkException e) {
        throw new AssertionError(e);
      }
      return read == BYTES;
    }, 1000 * SECOND);
    assertTrue(done, read + " of " + written);
    assertArrayEquals(sent, got);
  }

  @Test
  void endsAndErrorsAreThoseOfArrays() throws Exception {
    TcpSocket[] ends = connected();
    assertEquals(0, ends[1].receive(in, 10));
    ends[0].shutdownOutput();
    assertEquals(SocketError.BROKEN_PIPE, assertThrows(NetworkException.class, () -> ends[0].send(out, 10)).error());
    pair.run(SECOND);
    assertEquals(-1, ends[1].receive(in, 10));
    ends[1].close();
    assertEquals(SocketError.CLOSED, assertThrows(NetworkException.class, () -> ends[1].receive(in, 10)).error());
    assertEquals(0, calls);
  }
}
