package eggvm.lib.net.tcp;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketOption;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.wire.Bytes;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sequence numbers that pass 2^31 and 2^32 in the midst of a lossy conversation, of client and of server.
class WrapTest {
  private static final int LISTENER = 80, CLIENT = 4000;

  private int clientFirst, serverFirst;

  private TcpSocket begin(Pair pair) throws NetworkException {
    pair.link.a.filter = frame -> {
      if (frame.length > 50 && frame[23] == 6 && (frame[47] & 2) != 0) clientFirst = Bytes.i32(frame, 38);
      return true;
    };
    pair.link.b.filter = frame -> {
      if (frame.length > 50 && frame[23] == 6 && (frame[47] & 2) != 0) serverFirst = Bytes.i32(frame, 38);
      return true;
    };
    TcpSocket listener = pair.b.tcp();
    listener.bind(at("10.0.0.2", LISTENER));
    listener.listen(5);
    TcpSocket client = pair.a.tcp();
    client.bind(at("10.0.0.1", CLIENT));
    client.option(SocketOption.RECEIVE_BUFFER, 20000);
    client.connect(at("10.0.0.2", LISTENER));
    pair.run(SECOND);
    TcpSocket server = listener.accept();
    listener.close();
    this.server = server;
    return client;
  }

  private TcpSocket server;

  /// The first number is a clock and a hash of what does not change: the clock is set so that the number comes out as wanted.
  @ParameterizedTest
  @ValueSource(ints = {-5000, 0x7fff_ffff - 5000, -1, -2, 0, 0x7fff_ffff})
  void numbersMayPassEveryBoundary(int wanted) throws Exception {
    for (boolean isClients : new boolean[] {true, false}) {
      Pair probe = new Pair(9);
      begin(probe);
      int found = isClients ? clientFirst : serverFirst;
      Pair pair = new Pair(9);
      pair.clock.advance((wanted - found & 0xffff_ffffL) * 4000);
      TcpSocket client = begin(pair);
      assertTrue(Math.abs((isClients ? clientFirst : serverFirst) - wanted) < 1000, "first number");
      pair.link.loss = 0.05;
      pair.link.reordering = 0.2;
      Transfer a = new Transfer(client, 1, 2, 60000, -1, new Random(1));
      Transfer b = new Transfer(server, 2, 1, 60000, -1, new Random(2));
      for (Transfer t : List.of(a, b)) assertFalse(t.isDone);
      assertTrue(pair.until(() -> {
        a.step();
        b.step();
        return a.isDone && b.isDone;
      }, 1000 * SECOND), a + " " + b);
      assertFalse(a.wasReset || b.wasReset);
      assertEquals(60000, a.read);
      assertEquals(60000, b.read);
    }
  }
}
