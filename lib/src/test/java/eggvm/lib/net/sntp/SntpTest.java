package eggvm.lib.net.sntp;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.dns.Resolver;
import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.wire.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The client on host a, a server made of a script on host b.
class SntpTest {
  /// 2026-11-28 at the clock's 0.
  private static final long AHEAD_NANOS = 1_795_824_000L * SECOND;
  private static final long EPOCH_SECONDS = 2_208_988_800L;

  private final Pair pair = new Pair(1);
  private final Resolver resolver = new Resolver(pair.a);
  private final List<Long> set = new ArrayList<>();
  private final List<Long> questions = new ArrayList<>();
  private long serverAheadNanos = AHEAD_NANOS;
  private UdpSocket server;
  private UnaryOperator<byte[]> spoiler = reply -> reply;

  @BeforeEach
  void serve() throws NetworkException {
    resolver.hosts("10.0.0.2 clock\n10.0.0.2 clocks\n2001:db8::2 clocks\n10.0.0.77 silent\n10.0.0.2 silent\n");
    server = pair.b.udp();
    server.bind(at("::", 123));
    for (String address : List.of("10.0.0.2", "2001:db8::2")) pair.a.udp().send(at(address, 123), new byte[1], 0, 1);
    pair.run(SECOND);
    for (byte[] in = new byte[1]; server.receive(in, 0, 1) >= 0; ) {}
  }

  private SntpClient start(String name) {
    SntpClient client = new SntpClient(pair.a, resolver, name, set::add);
    client.start();
    return client;
  }

  private void run(long seconds) {
    long end = pair.clock.nanos() + seconds * SECOND;
    while (pair.clock.nanos() < end) {
      pair.until(() -> {
        serveOnce();
        return false;
      }, Math.min(SECOND, end - pair.clock.nanos()));
    }
  }

  private void serveOnce() {
    byte[] in = new byte[100];
    try {
      int bytes = server.receive(in, 0, in.length);
      if (bytes < 0) return;
      assertEquals(48, bytes);
      assertEquals(4 << 3 | 3, in[0], "version 4, client");
      questions.add(pair.clock.nanos());
      byte[] out = spoiler.apply(reply(in));
      if (out != null) server.send(server.sender(), out, 0, out.length);
    } catch (NetworkException e) {
      throw new AssertionError(e);
    }
  }

  private byte[] reply(byte[] question) {
    byte[] reply = new byte[48];
    reply[0] = 4 << 3 | 4;
    reply[1] = 2;
    Bytes.put64(reply, 24, Bytes.i64(question, 40));
    time(reply, 32, pair.clock.nanos() + serverAheadNanos);
    time(reply, 40, pair.clock.nanos() + serverAheadNanos);
    return reply;
  }

  private static void time(byte[] b, int at, long unixNanos) {
    Bytes.put32(b, at, (int) (unixNanos / SECOND + EPOCH_SECONDS));
    Bytes.put32(b, at + 4, (int) ((unixNanos % SECOND << 32) / SECOND));
  }

  private static void near(long expectedNanos, long actualNanos) { assertTrue(Math.abs(expectedNanos - actualNanos) < 1000, expectedNanos + " " + actualNanos); }

  @Test
  void theClockIsSetToTheServersWhateverTheWayTakes() {
    pair.link.delayNanos = 40_000_000;
    start("clock");
    run(10);
    assertEquals(1, set.size());
    near(AHEAD_NANOS, set.getFirst());
  }

  @Test
  void whatTheServerSpendsIsNoWay() {
    pair.link.delayNanos = 1_000_000;
    spoiler = reply -> {
      time(reply, 32, pair.clock.nanos() + serverAheadNanos - SECOND / 2);
      return reply;
    };
    start("10.0.0.2");
    run(10);
    assertTrue(set.size() == 1 && Math.abs(set.getFirst() - AHEAD_NANOS) < SECOND / 2, "never more than the time in between");
  }

  @Test
  void itIsAskedAgainSlowlyAndOnlyAnotherTimeSetsTheClock() {
    start("clock");
    run(3000);
    assertEquals(3, questions.size());
    assertTrue(questions.get(1) - questions.get(0) >= 1024 * SECOND);
    assertEquals(1, set.size(), "within the doubt of the answers");
    serverAheadNanos += 5 * SECOND;
    run(1100);
    assertEquals(2, set.size());
    near(AHEAD_NANOS + 5 * SECOND, set.getLast());
  }

  @Test
  void timesAfter2036AreOfTheNextEra() {
    serverAheadNanos = 2_500_000_000L * SECOND;
    start("clock");
    run(5);
    near(serverAheadNanos, set.getFirst());
  }

  private void isNotBelieved(UnaryOperator<byte[]> spoiler) {
    set.clear();
    questions.clear();
    this.spoiler = spoiler;
    SntpClient client = start("clock");
    run(200);
    assertEquals(List.of(), set);
    assertTrue(questions.size() >= 4 && questions.size() <= 8, questions.size() + " questions");
    for (int i = 1; i < questions.size(); i++) assertTrue(questions.get(i) - questions.get(i - 1) >= 16 * SECOND);
    assertFalse(client.isOver());
  }

  private static UnaryOperator<byte[]> with(int at, int value) {
    return reply -> {
      reply[at] = (byte) value;
      return reply;
    };
  }

  @Test
  void aServerWithoutTimeIsNotBelieved() { isNotBelieved(with(0, 3 << 6 | 4 << 3 | 4)); }

  @Test
  void oneOfStratum16IsNotBelieved() { isNotBelieved(with(1, 16)); }

  @Test
  void oneFarFromItsSourceIsNotBelieved() { isNotBelieved(with(9, 17)); }

  @Test
  void anAnswerToAnotherQuestionIsNotBelieved() {
    isNotBelieved(reply -> {
      reply[31] ^= 1;
      return reply;
    });
  }

  @Test
  void whatIsNoServersAnswerIsNotBelieved() { isNotBelieved(with(0, 4 << 3 | 3)); }

  @Test
  void aShortAnswerIsNotBelieved() { isNotBelieved(reply -> Arrays.copyOf(reply, 47)); }

  @Test
  void oneWithoutATimeIsNotBelieved() {
    isNotBelieved(reply -> {
      Bytes.put64(reply, 40, 0);
      return reply;
    });
  }

  @Test
  void aForgedAnswerBeforeTheRightOneChangesNothing() {
    spoiler = reply -> {
      byte[] forged = reply.clone();
      forged[24] ^= 1;
      time(forged, 40, 0);
      try {
        server.send(server.sender(), forged, 0, forged.length);
      } catch (NetworkException e) {
        throw new AssertionError(e);
      }
      return reply;
    };
    start("clock");
    run(10);
    assertEquals(1, set.size());
    near(AHEAD_NANOS, set.getFirst());
    assertEquals(1, questions.size());
  }

  private static UnaryOperator<byte[]> kiss(String code) {
    return reply -> {
      reply[0] = (byte) (3 << 6 | 4 << 3 | 4);
      reply[1] = 0;
      for (int i = 0; i < 4; i++) reply[12 + i] = (byte) code.charAt(i);
      return reply;
    };
  }

  @Test
  void aServerThatDeniesIsNeverAskedAgain() {
    for (String code : List.of("DENY", "RSTR")) {
      questions.clear();
      spoiler = kiss(code);
      SntpClient client = start("clock");
      run(100_000);
      assertEquals(1, questions.size(), code);
      assertTrue(client.isOver());
      assertEquals(List.of(), set);
    }
  }

  @Test
  void aForgedKissEndsNothing() {
    spoiler = reply -> {
      reply[25] ^= 1;
      return kiss("DENY").apply(reply);
    };
    SntpClient client = start("clock");
    run(20);
    spoiler = reply -> reply;
    run(30);
    assertEquals(1, set.size());
    assertFalse(client.isOver());
  }

  @Test
  void aServerThatIsAskedTooOftenIsAskedHalfAsOften() {
    spoiler = kiss("RATE");
    start("clock");
    run(2000);
    assertEquals(1, questions.size());
    run(100);
    assertEquals(2, questions.size());
    spoiler = reply -> reply;
    run(4096);
    assertEquals(1, set.size());
    run(4000);
    assertEquals(3, questions.size());
    run(200);
    assertEquals(4, questions.size());
  }

  @Test
  void theNextAddressIsAskedWhenOneIsSilent() {
    start("silent");
    run(20);
    assertEquals(1, set.size());
  }

  @Test
  void theNextAddressIsAskedWhenOneDenies() {
    int[] count = new int[1];
    spoiler = reply -> count[0]++ == 0 ? kiss("DENY").apply(reply) : reply;
    SntpClient client = start("clocks");
    run(20);
    assertEquals(2, questions.size());
    assertEquals(1, set.size());
    run(3000);
    assertFalse(client.isOver());
    assertEquals(4, questions.size(), "one of the two is left");
  }

  @Test
  void withoutAServerOrANameItTriesLessAndLess() throws NetworkException {
    server.close();
    int[] sent = new int[1];
    pair.link.a.filter = frame -> {
      if (Bytes.u16(frame, 12) == 0x800 && frame[23] == 17) sent[0]++;
      return true;
    };
    start("clock");
    pair.run(1000 * SECOND);
    assertTrue(sent[0] >= 5 && sent[0] <= 12, sent[0] + " questions to a closed port");
    start("unknown.example");
    pair.run(1000 * SECOND);
    server = pair.b.udp();
    server.bind(at("::", 123));
    run(1100);
    assertEquals(1, set.size());
  }
}
