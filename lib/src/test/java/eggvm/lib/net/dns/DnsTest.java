package eggvm.lib.net.dns;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetSocket;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.wire.Bytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The resolver against a server made of a script: host b.
class DnsTest {
  private static final int A = 1, CNAME = 5, SOA = 6, AAAA = 28;

  /// What the server knows: "name type" to records "type ttl data".
  private final Map<String, List<String>> zone = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Pair pair = new Pair(1);
  private final Resolver resolver = new Resolver(pair.a);
  private UdpSocket udp;
  private TcpSocket listener, tcp;
  private boolean isSilent, truncates;
  private int failure;
  private java.util.function.UnaryOperator<byte[]> spoiler = b -> b;
  private int done;

  @BeforeEach
  void serve() throws NetworkException {
    udp = pair.b.udp();
    udp.bind(at("0.0.0.0", 53));
    listener = pair.b.tcp();
    listener.bind(at("0.0.0.0", 53));
    listener.listen(5);
    pair.a.dnsServers(List.of(IpAddress.parse("10.0.0.2")));
    zone.put("www.example.com 1", List.of("1 300 192.0.2.1", "1 300 192.0.2.2"));
    zone.put("www.example.com 28", List.of("28 300 2001:db8::80"));
    zone.put("alias.example.com 1", List.of("5 300 www.example.com", "1 300 @www.example.com 192.0.2.1"));
    zone.put("far.example.com 1", List.of("5 60 www.example.com"));
    zone.put("empty.example.com 1", List.of("6 100"));
    zone.put("loop.example.com 1", List.of("5 60 loop.example.com"));
    zone.put("host.lan 1", List.of("1 300 192.0.2.9"));
  }

  private DnsAnswer resolve(String name, boolean ipv4, boolean ipv6) {
    Lookup lookup = resolver.lookup(name, ipv4, ipv6, () -> done++);
    pair.until(() -> {
      serveOnce();
      return lookup.answer() != null;
    }, 100 * SECOND);
    assertEquals(0, resolver.openLookups());
    return lookup.answer();
  }

  private DnsAnswer resolve(String name) { return resolve(name, true, false); }

  private static DnsAnswer found(String... addresses) {
    List<IpAddress> all = new ArrayList<>();
    for (String address : addresses) all.add(IpAddress.parse(address));
    return new DnsAnswer.Found(all);
  }

  private void serveOnce() {
    byte[] in = new byte[600];
    try {
      int bytes = udp.receive(in, 0, in.length);
      if (bytes > 0) {
        byte[] out = answer(in, 0, truncates);
        if (out != null) udp.send(udp.sender(), out, 0, out.length);
      }
      if (tcp == null) tcp = listener.accept();
      if (tcp != null && (tcp.readiness() & NetSocket.READABLE) != 0) serveTcp(in);
    } catch (NetworkException e) {
      throw new AssertionError(e);
    }
  }

  private void serveTcp(byte[] in) throws NetworkException {
    if (tcp.receive(in, 0, in.length) > 0) {
      byte[] out = answer(in, 2, false);
      if (out == null) return;
      tcp.send(new byte[] {(byte) (out.length >> 8), (byte) out.length}, 0, 2);
      tcp.send(out, 0, out.length);
    }
    tcp.close();
    tcp = null;
  }

  private byte[] answer(byte[] in, int from, boolean truncated) {
    StringBuilder name = new StringBuilder();
    int at = from + 12;
    for (; in[at] != 0; at += 1 + in[at]) name.append(name.isEmpty() ? "" : ".").append(new String(in, at + 1, in[at]));
    int type = Bytes.u16(in, at + 1);
    asked.add(name + " " + type);
    if (isSilent) return null;
    byte[] out = new byte[1000];
    int questionBytes = at + 5 - from;
    System.arraycopy(in, from, out, 0, questionBytes);
    List<String> records = zone.getOrDefault(name + " " + type, List.of());
    boolean exists = zone.keySet().stream().anyMatch(k -> k.startsWith(name + " "));
    Bytes.put16(out, 2, 0x8180 | (truncated ? 0x200 : 0) | (failure != 0 ? failure : exists ? 0 : 3));
    int end = questionBytes;
    int answers = 0, authorities = 0;
    if (!truncated) {
      for (String record : records) {
        String[] words = record.split(" ");
        if (words[0].equals("6")) authorities++;
        else answers++;
        end = record(out, end, words);
      }
    }
    Bytes.put16(out, 6, answers);
    Bytes.put16(out, 8, authorities);
    return spoiler.apply(java.util.Arrays.copyOf(out, end));
  }

  private static int record(byte[] out, int from, String[] words) {
    int at = from;
    if (words.length > 2 && words[2].startsWith("@")) at = name(out, at, words[2].substring(1));
    else {
      Bytes.put16(out, at, 0xc00c);
      at += 2;
    }
    int type = Integer.parseInt(words[0]);
    Bytes.put16(out, at, type);
    Bytes.put16(out, at + 2, 1);
    Bytes.put32(out, at + 4, Integer.parseInt(words[1]));
    int dataAt = at + 10;
    int end = switch (type) {
      case CNAME -> name(out, dataAt, words[2]);
      case SOA -> {
        Bytes.put16(out, dataAt, 0);
        Bytes.put32(out, dataAt + 18, Integer.parseInt(words[1]));
        yield dataAt + 22;
      }
      default -> {
        byte[] address = IpAddress.parse(words[words.length - 1]).bytes();
        System.arraycopy(address, 0, out, dataAt, address.length);
        yield dataAt + address.length;
      }
    };
    Bytes.put16(out, at + 8, end - dataAt);
    return end;
  }

  private static int name(byte[] out, int from, String name) {
    int at = from;
    for (String label : name.split("\\.")) {
      out[at++] = (byte) label.length();
      for (char c : label.toCharArray()) out[at++] = (byte) c;
    }
    out[at++] = 0;
    return at;
  }

  @Test
  void bothFamiliesAreAskedForAndIpv4ComesFirst() {
    assertEquals(found("192.0.2.1", "192.0.2.2", "2001:db8::80"), resolve("WWW.Example.com", true, true));
    assertEquals(List.of("www.example.com 1", "www.example.com 28"), asked);
    assertEquals(1, done);
  }

  @Test
  void answersAreKeptAsLongAsTheyLive() {
    resolve("www.example.com");
    pair.run(299 * SECOND);
    assertEquals(found("192.0.2.1", "192.0.2.2"), resolve("www.example.com"));
    assertEquals(1, asked.size());
    pair.run(2 * SECOND);
    resolve("www.example.com");
    assertEquals(2, asked.size());
  }

  @Test
  void aliasesAreFollowedInsideAndBeyondTheReply() {
    assertEquals(found("192.0.2.1"), resolve("alias.example.com"));
    assertEquals(1, asked.size());
    assertEquals(found("192.0.2.1", "192.0.2.2"), resolve("far.example.com"));
    assertEquals(3, asked.size());
  }

  @Test
  void anAliasOfItselfEnds() { assertInstanceOf(DnsAnswer.NotFound.class, resolve("loop.example.com")); }

  @Test
  void aNameThatIsNotThereAndOneWithoutAddressesAreToldApart() {
    assertEquals(new DnsAnswer.NotFound(false), resolve("nothing.example.com"));
    assertEquals(new DnsAnswer.NotFound(true), resolve("empty.example.com"));
    resolve("empty.example.com");
    assertEquals(2, asked.size(), "the negative answer was kept");
  }

  @Test
  void aTruncatedReplyIsAskedForByTcp() {
    truncates = true;
    assertEquals(found("192.0.2.1", "192.0.2.2"), resolve("www.example.com"));
    assertEquals(List.of("www.example.com 1", "www.example.com 1"), asked);
  }

  @Test
  void aSilentServerIsAskedTwiceAndThenTheLookupFails() {
    isSilent = true;
    assertEquals(new DnsAnswer.Failed(DnsAnswer.Reason.TIMED_OUT), resolve("www.example.com"));
    assertEquals(2, asked.size());
    assertEquals(0, pair.a.openSockets());
  }

  @Test
  void theNextServerIsAskedWhenTheFirstIsDead() {
    pair.a.dnsServers(List.of(IpAddress.parse("10.0.0.99"), IpAddress.parse("10.0.0.2")));
    assertEquals(found("192.0.2.1", "192.0.2.2"), resolve("www.example.com"));
  }

  @Test
  void aClosedPortIsNoticedAtOnce() {
    udp.close();
    long begin = pair.clock.nanos();
    Lookup lookup = resolver.lookup("www.example.com", true, false, () -> {});
    assertTrue(pair.until(() -> lookup.answer() != null, 100 * SECOND));
    assertTrue(pair.clock.nanos() - begin < SECOND);
  }

  @Test
  void aServersFailureIsToldAsSuch() {
    failure = 2;
    assertEquals(new DnsAnswer.Failed(DnsAnswer.Reason.SERVER_FAILURE), resolve("www.example.com"));
  }

  @Test
  void theSearchListIsTriedInOrder() {
    resolver.search(List.of("example.org", "lan"));
    assertEquals(found("192.0.2.9"), resolve("host"));
    assertEquals(List.of("host.example.org 1", "host.lan 1"), asked);
    asked.clear();
    resolve("host.");
    assertEquals(List.of("host 1"), asked);
  }

  @Test
  void literalsAndTheHostsFileNeedNoServer() {
    resolver.hosts("# comment\n192.0.2.7 seven Seven.example  # tail\n2001:db8::7\tseven\nnonsense here\n");
    pair.a.dnsServers(List.of());
    assertEquals(found("192.0.2.7", "2001:db8::7"), resolve("SEVEN", true, true));
    assertEquals(found("2001:db8::7"), resolve("seven", false, true));
    assertEquals(found("1.2.3.4"), resolve("1.2.3.4", true, true));
    assertEquals(found("::1"), resolve("::1", true, true));
    assertEquals(new DnsAnswer.Failed(DnsAnswer.Reason.NO_SERVERS), resolve("eight"));
    assertEquals(new DnsAnswer.Failed(DnsAnswer.Reason.BAD_NAME), resolve("a..b"));
    assertTrue(asked.isEmpty());
  }

  @Test
  void spoiltRepliesHarmNothing() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      resolver.forgetAll();
      spoiler = b -> {
        byte[] c = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(b, random.nextInt(b.length)) : b.clone();
        for (int i = 0; i < 3 && c.length > 2; i++) c[2 + random.nextInt(c.length - 2)] = (byte) (random.nextInt(3) == 0 ? 0xc0 : random.nextInt());
        return c;
      };
      DnsAnswer answer = resolve(random.nextBoolean() ? "www.example.com" : "alias.example.com");
      assertNotNull(answer);
    }
    pair.run(200 * SECOND);
    assertEquals(0, pair.a.openSockets());
  }

  @Test
  void aReplyWithAnotherIdentifierIsIgnored() {
    int[] left = {1};
    spoiler = b -> {
      if (left[0]-- > 0) b[0] ^= 1;
      return b;
    };
    assertEquals(found("192.0.2.1", "192.0.2.2"), resolve("www.example.com"));
    assertEquals(2, asked.size());
  }

  @Test
  void theCacheIsBounded() {
    for (int i = 0; i < 400; i++) {
      zone.put("n" + i + ".example.com 1", List.of("1 3000 192.0.2.5"));
      resolve("n" + i + ".example.com");
    }
    assertEquals(256, resolver.cachedAnswers());
  }
}
