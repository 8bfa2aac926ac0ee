package eggvm.lib.net.dns;

import eggvm.lib.net.Environment;
import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetSocket;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.time.Timer;
import eggvm.lib.net.wire.Bytes;
import java.util.List;

/// One name, one type.
/// ```
///   ASKING_UDP ──reply──▸ DONE          next server after 2 s or an error, twice round all of them
///      │ reply cut off  ▴
///      ▾                │
///   ASKING_TCP ──reply──┘
/// ```
/// An alias whose addresses are not in the reply is asked for in its turn.
final class Question {
  static final int A = 1, AAAA = 28;
  private enum State { ASKING_UDP, ASKING_TCP, DONE }

  private static final int PORT = 53, ROUNDS = 2, MAX_ALIASES = 8, UDP_BYTES = 512, MAX_TCP_BYTES = 16384;
  private static final long TRY_NANOS = 2_000_000_000L;

  private final Resolver resolver;
  private final NetworkStack stack;
  private final Environment environment;
  private final Lookup owner;
  private final String askedName;
  private final int type;
  private final List<IpAddress> servers;
  private final byte[] query = new byte[2 + 300];
  private int queryBytes, queryWritten;
  private String name;
  private State state = State.ASKING_UDP;
  private UdpSocket udp;
  private TcpSocket tcp;
  private byte[] incoming = new byte[UDP_BYTES];
  private int incomingBytes;
  private int identifier, tries, aliases;
  private long lifeSeconds = Long.MAX_VALUE;
  /// Results: null when nobody could say.
  List<IpAddress> addresses;
  boolean nameExists, isServerFailure;

  private final Timer timeout = new Timer() {
    @Override
    protected void fire() { nextServer(); }
  };
  private final Timer arrival = new Timer() {
    @Override
    protected void fire() { arrived(); }
  };

  Question(Resolver resolver, NetworkStack stack, Lookup owner, String name, int type, List<IpAddress> servers) {
    this.resolver = resolver;
    this.stack = stack;
    this.owner = owner;
    this.name = askedName = name;
    this.type = type;
    this.servers = servers;
    environment = stack.environment();
  }

  boolean isDone() { return state == State.DONE; }

  void start() {
    if (!answerFromCache()) ask();
  }

  private boolean answerFromCache() {
    Cache.Entry entry = resolver.cache.get(name, type);
    if (entry == null) return false;
    addresses = entry.addresses();
    nameExists = entry.nameExists();
    end();
    return true;
  }

  private void ask() {
    closeSockets();
    state = State.ASKING_UDP;
    writeQuery();
    environment.startIn(timeout, TRY_NANOS);
    try {
      udp = stack.udp();
      udp.onChange(() -> { if (state != State.DONE) environment.startIn(arrival, 0); });
      udp.connect(server());
      udp.send(null, query, 2, queryBytes - 2);
    } catch (NetworkException e) {
      environment.startIn(timeout, TRY_NANOS / 10);
    }
  }

  private Endpoint server() { return new Endpoint(servers.get(tries % servers.size()), PORT); }

  /// With the two bytes of length in front that TCP wants (RFC 1035 section 4.2.2).
  private void writeQuery() {
    identifier = environment.random(1 << 16);
    Bytes.put16(query, 2, identifier);
    Bytes.put16(query, 4, 0x0100);
    Bytes.put16(query, 6, 1);
    Bytes.put32(query, 8, 0);
    Bytes.put16(query, 12, 0);
    int at = 14;
    for (int from = 0; from < name.length(); ) {
      int dot = name.indexOf('.', from);
      int to = dot < 0 ? name.length() : dot;
      query[at++] = (byte) (to - from);
      for (int i = from; i < to; i++) query[at++] = (byte) name.charAt(i);
      from = to + 1;
    }
    query[at++] = 0;
    Bytes.put16(query, at, type);
    Bytes.put16(query, at + 2, 1);
    queryBytes = at + 4;
    Bytes.put16(query, 0, queryBytes - 2);
  }

  private void nextServer() {
    if (++tries >= ROUNDS * servers.size()) end();
    else ask();
  }

  private void arrived() {
    try {
      if (state == State.ASKING_UDP) datagrams();
      else if (state == State.ASKING_TCP) stream();
    } catch (NetworkException e) {
      nextServer();
    }
  }

  private void datagrams() throws NetworkException {
    while (state == State.ASKING_UDP) {
      int bytes = udp.receive(incoming, 0, incoming.length);
      if (bytes < 0) return;
      if (bytes >= 12 && DnsReply.identifier(incoming) == identifier) take(bytes);
    }
  }

  private void take(int bytes) throws NetworkException {
    DnsReply reply = new DnsReply(incoming, bytes);
    if (!reply.read(name, type)) {
      if (state == State.ASKING_TCP) nextServer();
    } else if (reply.isTruncated && state == State.ASKING_UDP) {
      askByTcp();
    } else if (reply.code != DnsReply.OK && reply.code != DnsReply.NO_SUCH_NAME) {
      isServerFailure = true;
      nextServer();
    } else {
      settle(reply);
    }
  }

  private void settle(DnsReply reply) {
    if (reply.lifeSeconds >= 0) lifeSeconds = Math.min(lifeSeconds, reply.lifeSeconds);
    boolean isOpenAlias = reply.addresses.isEmpty() && !reply.target.equals(name) && reply.code == DnsReply.OK;
    if (isOpenAlias && ++aliases <= MAX_ALIASES) {
      name = reply.target;
      tries = 0;
      if (!answerFromCache()) ask();
      return;
    }
    addresses = reply.addresses;
    nameExists = reply.code == DnsReply.OK;
    if (!addresses.isEmpty() || reply.lifeSeconds >= 0) resolver.cache.put(askedName, type, addresses, nameExists, lifeSeconds);
    end();
  }

  private void askByTcp() throws NetworkException {
    closeSockets();
    state = State.ASKING_TCP;
    queryWritten = incomingBytes = 0;
    environment.startIn(timeout, 2 * TRY_NANOS);
    tcp = stack.tcp();
    tcp.onChange(() -> { if (state != State.DONE) environment.startIn(arrival, 0); });
    tcp.connect(server());
  }

  private void stream() throws NetworkException {
    if ((tcp.readiness() & NetSocket.ERROR) != 0) throw new NetworkException(tcp.takeError());
    if (!tcp.isConnected()) return;
    if (queryWritten < queryBytes) queryWritten += tcp.send(query, queryWritten, queryBytes - queryWritten);
    if (incoming.length < MAX_TCP_BYTES) incoming = new byte[MAX_TCP_BYTES];
    int count = tcp.receive(incoming, incomingBytes, incoming.length - incomingBytes);
    if (count < 0) {
      nextServer();
      return;
    }
    incomingBytes += count;
    if (incomingBytes < 2) return;
    int bytes = Bytes.u16(incoming, 0);
    if (bytes > incoming.length - 2 || bytes < 12) nextServer();
    else if (incomingBytes >= bytes + 2) {
      System.arraycopy(incoming, 2, incoming, 0, bytes);
      if (DnsReply.identifier(incoming) == identifier) take(bytes);
      else nextServer();
    }
  }

  private void closeSockets() {
    if (udp != null) udp.onChange(null);
    if (tcp != null) tcp.onChange(null);
    if (udp != null) udp.close();
    if (tcp != null) tcp.close();
    udp = null;
    tcp = null;
    environment.timers.stop(arrival);
  }

  private void end() {
    if (state == State.DONE) return;
    state = State.DONE;
    environment.timers.stop(timeout);
    closeSockets();
    owner.answered();
  }

  void cancel() {
    state = State.DONE;
    environment.timers.stop(timeout);
    closeSockets();
  }
}
