package eggvm.lib.net.script;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.Limits;
import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.sim.ManualClock;
import eggvm.lib.net.sim.Trace;
import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.SocketOption;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Checksum;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Packet;
import eggvm.lib.net.wire.TcpView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Runs one script; the package's documentation has the language.
final class Script {
  private static final long SECOND = 1_000_000_000L;
  private static final int PEER_ISS = 0x7fff_fff0, PEER_PORT = 5000, OWN_PORT = 80;

  private final ManualClock clock = new ManualClock();
  private final ScriptPeer peer = new ScriptPeer(clock::nanos);
  private NetworkStack stack;
  private TcpSocket socket, listener;
  private int ownIss, peerPort = PEER_PORT, ownPort = OWN_PORT, lastTimestamp;
  private boolean hasIss;
  private int peerTimestamp = 1000;
  private final Map<Integer, byte[]> frames = new HashMap<>();
  private int written;

  void run(List<String> lines) throws Exception {
    stack = new NetworkStack(clock, new Random(1)::nextLong, new Limits(64, 64, 16, 4, 2, 4, 4, 65536, 65536, 64, 32 << 20));
    stack.add(peer).configure(IpAddress.ipv4(ScriptPeer.OWN), 24, null);
    int number = 0;
    for (String line : lines) {
      number++;
      String text = line.replaceAll("#.*", "").trim();
      if (text.isEmpty()) continue;
      try {
        step(text);
      } catch (AssertionError | RuntimeException | java.io.IOException e) {
        throw new AssertionError("line " + number + ": " + text + "\n   " + e + rest(), e);
      }
    }
    assertTrue(peer.sent.isEmpty(), () -> "at the end:" + rest());
  }

  private String rest() {
    StringBuilder out = new StringBuilder();
    for (ScriptPeer.Sent sent : peer.sent) out.append("\n   was sent at ").append(sent.nanos() / 1e9).append(": ").append(Trace.of(sent.frame())).append(hasIss ? " (own first " + Integer.toUnsignedString(ownIss) + ")" : "");
    return out.toString();
  }

  private void settle() {
    do stack.poll();
    while (stack.nextDeadlineNanos() <= clock.nanos());
    if (stack.statistics().lastFault != null) throw new AssertionError(stack.statistics().lastFault);
  }

  private void pass(long nanos) {
    long end = clock.nanos() + nanos;
    while (stack.nextDeadlineNanos() <= end) {
      clock.advanceTo(stack.nextDeadlineNanos());
      settle();
    }
    clock.advanceTo(end);
    settle();
  }

  private void step(String text) throws java.io.IOException {
    if (text.startsWith("+")) {
      timed(text);
      return;
    }
    String[] words = text.split("\\s+");
    switch (words[0]) {
      case "<" -> arrive(text.substring(1).trim());
      case ">" -> expect(text.substring(1).trim());
      case "none" -> assertTrue(peer.sent.isEmpty(), "nothing should have been sent");
      case "skip" -> skip(words.length == 1 ? 1 : Integer.parseInt(words[1]));
      case "listen" -> listen(words.length == 1 ? 5 : Integer.parseInt(words[1]));
      case "connect" -> connect();
      case "established" -> established(text.substring(11).trim());
      case "opened" -> opened(text.substring(6).trim());
      case "accept" -> assertNotNull(socket = listener.accept(), "a connection to accept");
      case "noaccept" -> assertNull(listener.accept());
      case "write" -> write(Integer.parseInt(words[1]));
      case "read" -> read(words[1]);
      case "shutdown" -> socket.shutdownOutput();
      case "shutin" -> socket.shutdownInput();
      case "close" -> socket.close();
      case "closelistener" -> listener.close();
      case "abort" -> socket.abort();
      case "state" -> assertEquals(words[1], socket.state().toString());
      case "error" -> assertEquals(words[1], String.valueOf(socket.takeError()));
      case "readable" -> assertEquals(Integer.parseInt(words[1]), socket.peekable());
      case "connections" -> assertEquals(Integer.parseInt(words[1]), stack.tcpLayer().connectionCount());
      case "set" -> (socket != null ? socket : listener).option(SocketOption.valueOf(words[1]), Integer.parseInt(words[2]));
      case "setlistener" -> listener.option(SocketOption.valueOf(words[1]), Integer.parseInt(words[2]));
      case "newreno" -> stack.tcpLayer().useNewReno(true);
      case "offer" -> stack.tcpLayer().offer(!text.contains("nosack"), !text.contains("nots"), !text.contains("noscale"));
      case "peerport" -> newPeer(Integer.parseInt(words[1]));
      case "socket" -> socket = stack.tcp();
      case "icmp" -> icmp(words);
      default -> fail("unknown: " + words[0]);
    }
    settle();
  }

  private void timed(String text) throws java.io.IOException {
    int space = text.indexOf(' ');
    long nanos = (long) (Double.parseDouble(space < 0 ? text.substring(1) : text.substring(1, space)) * 1e9);
    if (space < 0) {
      pass(nanos);
      return;
    }
    long begin = clock.nanos();
    assertTrue(peer.sent.isEmpty(), "nothing should have been sent before");
    long end = begin + nanos + nanos / 20 + 1_000_000;
    while (peer.sent.isEmpty() && stack.nextDeadlineNanos() <= end) {
      clock.advanceTo(stack.nextDeadlineNanos());
      settle();
    }
    assertFalse(peer.sent.isEmpty(), "something should have been sent");
    long took = peer.sent.peek().nanos() - begin;
    assertTrue(took >= nanos - nanos / 20 - 1_000_000, () -> "sent after " + took / 1e9 + " s already");
    step(text.substring(space + 1).trim());
  }

  private void skip(int count) {
    for (int i = 0; i < count; i++) {
      assertFalse(peer.sent.isEmpty(), "something should have been sent");
      note(new Segment(peer.sent.poll().frame()));
    }
  }

  private void newPeer(int port) {
    peerPort = port;
    hasIss = false;
  }

  private void listen(int backlog) throws java.io.IOException {
    listener = stack.tcp();
    listener.bind(new Endpoint(IpAddress.ANY_IPV4, OWN_PORT));
    listener.listen(backlog);
  }

  private void connect() throws java.io.IOException {
    if (socket == null) socket = stack.tcp();
    ownPort = 0;
    socket.connect(new Endpoint(IpAddress.ipv4(ScriptPeer.PEER), PEER_PORT));
  }

  private void established(String options) throws java.io.IOException {
    if (listener == null) listen(5);
    step("< S 0 win 65535 <" + (options.isEmpty() ? "mss 1460" : options) + ">");
    step("> S. 0 ack 1");
    step("< . 1 ack 1 win 65535" + (options.contains("ts") ? " <ts>" : ""));
    step("accept");
    step("state ESTABLISHED");
  }

  private void opened(String options) throws java.io.IOException {
    step("connect");
    step("> S 0");
    step("< S. 0 ack 1 win 65535 <" + (options.isEmpty() ? "mss 1460" : options) + ">");
    step("> . 1 ack 1");
    step("state ESTABLISHED");
  }

  private static byte dataAt(int at) { return (byte) (at * 7 + (at >> 8)); }

  private void write(int count) throws java.io.IOException {
    byte[] data = new byte[count];
    for (int i = 0; i < count; i++) data[i] = dataAt(written + i);
    assertEquals(count, socket.send(data, 0, count), "taken");
    written += count;
  }

  private int readAt;

  private void read(String what) throws java.io.IOException {
    byte[] into = new byte[100000];
    if (what.equals("eof")) {
      assertEquals(-1, socket.receive(into, 0, 1));
      return;
    }
    int count = Integer.parseInt(what);
    assertEquals(count, socket.receive(into, 0, count == 0 ? 1 : count));
    for (int i = 0; i < count; i++) assertEquals(dataAt(readAt + i), into[i], "byte " + (readAt + i));
    readAt += count;
  }

  private void icmp(String[] words) {
    boolean tooBig = words[1].equals("toobig");
    byte[] frame = frames.get(Integer.parseInt(words[words.length - 1]));
    assertNotNull(frame, "no segment with that number was sent");
    int code = switch (words[1]) {
      case "toobig" -> 4;
      case "port" -> 3;
      case "host" -> 1;
      default -> throw new AssertionError(words[1]);
    };
    peer.complain(frame, 3, code, tooBig ? Integer.parseInt(words[2]) : 0);
  }

  /// FLAGS SEQ[:END(LEN)] [ack N] [win N] [<OPTIONS>] [urg N] [bad]
  private void arrive(String text) {
    Notation n = new Notation(text);
    Packet packet = peer.begin(IpProtocol.TCP);
    for (int i = 0; i < n.length; i++) packet.bytes[packet.end++] = dataAt(n.sequence - 1 + i);
    byte[] options = n.optionBytes(peerTimestamp++, lastTimestamp, ownIss);
    int header = 20 + options.length;
    packet.start -= header;
    byte[] b = packet.bytes;
    int at = packet.start;
    Bytes.put16(b, at, peerPort);
    Bytes.put16(b, at + 2, ownPort);
    Bytes.put32(b, at + 4, PEER_ISS + n.sequence);
    Bytes.put32(b, at + 8, n.hasAck ? ownIss + n.ack : 0);
    Bytes.put8(b, at + 12, header << 2);
    Bytes.put8(b, at + 13, n.flags);
    Bytes.put16(b, at + 14, n.window < 0 ? 65535 : n.window);
    Bytes.put16(b, at + 18, n.urgent);
    System.arraycopy(options, 0, b, at + 20, options.length);
    Bytes.put16(b, at + 16, Checksum.finish(packet.pseudoHeaderSum() + Checksum.sum(b, at, packet.lengthBytes())) ^ (n.isBad ? 1 : 0));
    peer.arrive(packet);
  }

  /// A segment of ours.
  private static final class Segment {
    final byte[] frame;
    final TcpView view = new TcpView();

    Segment(byte[] frame) {
      this.frame = frame;
      int at = 14 + (frame[14] & 15) * 4;
      assertEquals(6, frame[23], "protocol");
      int end = 14 + Bytes.u16(frame, 16);
      assertTrue(view.wrap(frame, at, end - at));
      long pseudo = Checksum.pseudoHeader(0, 0xffffL << 32 | Bytes.u32(frame, 26), 0, 0xffffL << 32 | Bytes.u32(frame, 30), 6, end - at);
      assertTrue(Checksum.isGood(pseudo + Checksum.sum(frame, at, end - at)), "checksum");
    }
  }

  private void note(Segment s) {
    if (s.view.has(TcpView.SYN)) {
      ownIss = s.view.sequence();
      hasIss = true;
      if (ownPort == 0) ownPort = s.view.sourcePort();
    }
    if (s.view.hasTimestamps()) lastTimestamp = s.view.timestamp();
    frames.put(s.view.sequence() - ownIss, s.frame);
  }

  private void expect(String text) {
    assertFalse(peer.sent.isEmpty(), "a segment should have been sent");
    Segment s = new Segment(peer.sent.peek().frame());
    Notation n = new Notation(text);
    boolean firstSyn = s.view.has(TcpView.SYN) && !hasIss;
    int iss = firstSyn ? s.view.sequence() : ownIss;
    assertEquals(n.flags, s.view.flags() & (n.flags | ~TcpView.PSH), "flags");
    if (!n.isAnySequence) assertEquals(n.sequence, s.view.sequence() - (hasIss || firstSyn ? iss : 0), "sequence");
    assertEquals(n.length, s.view.payloadBytes(), "payload");
    if (n.hasAck) assertEquals(n.ack, s.view.acknowledgment() - PEER_ISS, "acknowledgment");
    if (n.window >= 0) assertEquals(n.window, s.view.window(), "window");
    n.compareOptions(s.view, PEER_ISS);
    if (n.length > 0) for (int i = 0; i < n.length; i++) assertEquals(dataAt(n.sequence - 1 + i), s.frame[s.view.payloadAt() + i], "byte " + i);
    peer.sent.poll();
    note(s);
  }
}
