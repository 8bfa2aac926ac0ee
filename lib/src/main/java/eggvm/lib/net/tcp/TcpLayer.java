package eggvm.lib.net.tcp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.SocketCount;
import eggvm.lib.net.Statistics;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.IpLayer;
import eggvm.lib.net.ip.Protocol;
import eggvm.lib.net.ip.Route;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.Notified;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.socket.TcpState;
import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Packet;
import eggvm.lib.net.wire.TcpView;
import java.util.ArrayList;
import java.util.List;

/// Finds the connection of a segment, or the listener, or refuses it; hands out ports and first sequence numbers.
public final class TcpLayer implements Protocol {
  private static final int FIRST_RANDOM_PORT = 32768, RANDOM_PORTS = 32768;

  final IpLayer ip;
  final Environment environment;
  final Sender sender;
  /// Null, but in tests.
  public Transitions transitions;
  private final Statistics statistics;
  private final SegmentInput input;
  private final SipHash secret;
  private final SynCookies cookies;
  private final ConnectionTable table;
  private final TcpView view = new TcpView();
  private final List<Binding> bindings = new ArrayList<>();
  private final List<Listener> listeners = new ArrayList<>();
  private final ArrayList<Connection> blocked = new ArrayList<>();
  private Connection oldestTimeWait, newestTimeWait;
  private int timeWaits;
  private boolean usesNewReno;
  private boolean offersSack = true, offersTimestamps = true, offersScaling = true;
  private final SocketCount sockets;

  public TcpLayer(IpLayer ip, SocketCount sockets) {
    this.ip = ip;
    this.sockets = sockets;
    environment = ip.environment;
    statistics = environment.statistics;
    secret = new SipHash(environment.random.nextLong(), environment.random.nextLong());
    table = new ConnectionTable(new SipHash(environment.random.nextLong(), environment.random.nextLong()));
    cookies = new SynCookies(environment);
    sender = new Sender(this);
    input = new SegmentInput(this, sender);
    ip.protocol(IpProtocol.TCP, this);
  }

  /// As if all users went.
  public void closeAll() {
    for (Connection connection : table.all()) if (!connection.isOrphan) connection.close();
  }

  /// Another machine has not yet acknowledged all that was written, or that it has ended.
  public boolean isDelivering() {
    for (Connection connection : table.all()) if (connection.isDelivering()) return true;
    return false;
  }

  /// NewReno (RFC 5681, RFC 6582) in place of CUBIC for connections made from now on.
  public void useNewReno(boolean uses) { usesNewReno = uses; }

  /// Which options connections made from now on offer and agree to.
  public void offer(boolean sack, boolean timestamps, boolean scaling) {
    offersSack = sack;
    offersTimestamps = timestamps;
    offersScaling = scaling;
  }

  boolean offersSack() { return offersSack; }

  boolean offersTimestamps() { return offersTimestamps; }

  boolean offersScaling() { return offersScaling; }

  CongestionControl newCongestionControl() { return usesNewReno ? new NewReno() : new Cubic(); }

  /// An accepted socket counts as any other; what it gets is to be run when it closes.
  public Runnable countSocket() { return sockets.opened(); }

  public int connectionCount() { return table.count(); }

  public int timeWaitCount() { return timeWaits; }

  // Ports.

  /// Port 0 asks for a random free one (RFC 6056 section 3.3.1). Null as result: the address is in use.
  public Binding bind(long high, long low, int port, boolean reusesAddress, boolean isIpv6Only) {
    if (port != 0) return take(new Binding(high, low, port, reusesAddress, isIpv6Only));
    int first = environment.random(RANDOM_PORTS);
    for (int i = 0; i < RANDOM_PORTS; i++) {
      Binding taken = take(new Binding(high, low, FIRST_RANDOM_PORT + (first + i) % RANDOM_PORTS, false, isIpv6Only));
      if (taken != null) return taken;
    }
    return null;
  }

  private Binding take(Binding wanted) {
    for (int i = 0; i < bindings.size(); i++) if (wanted.conflictsWith(bindings.get(i))) return null;
    if (!wanted.reusesAddress && table.usesPort(wanted.port)) return null;
    bindings.add(wanted);
    return wanted;
  }

  public void release(Binding binding) { bindings.remove(binding); }

  private boolean isBound(int port) {
    for (int i = 0; i < bindings.size(); i++) if (bindings.get(i).port == port) return true;
    return false;
  }

  public boolean isAddressOurs(long high, long low) { return IpAddress.isAny(high, low) || ip.owns(high, low); }

  // Opening.

  /// Null: there is already a listener.
  public Listener listen(Binding binding, Notified user, Settings settings, int backlog) {
    for (int i = 0; i < bindings.size(); i++) {
      Binding other = bindings.get(i);
      if (other != binding && other.isListening && binding.conflictsWith(other)) return null;
    }
    binding.isListening = true;
    Listener listener = new Listener(this, user, settings, binding.high, binding.low, binding.port, binding.isIpv6Only, backlog);
    listeners.add(listener);
    return listener;
  }

  void complete(Connection c) { input.complete(c); }

  void remove(Listener listener) { listeners.remove(listener); }

  /// Begins to connect. The result is null when the connection is under way.
  public SocketError connect(Connection c, Binding binding, long remoteHigh, long remoteLow, int remotePort) {
    Route route = ip.route(remoteHigh, remoteLow, null);
    if (route == null) return SocketError.NETWORK_UNREACHABLE;
    if (IpAddress.isMulticast(remoteHigh, remoteLow) || ip.isBroadcast(remoteHigh, remoteLow, route)) return SocketError.NETWORK_UNREACHABLE;
    c.remoteHigh = remoteHigh;
    c.remoteLow = remoteLow;
    c.remotePort = remotePort;
    if (!chooseLocal(c, binding, route)) return SocketError.ADDRESS_NOT_AVAILABLE;
    if (binding == null) c.localPort = freePort(c);
    if (c.localPort == 0) return SocketError.ADDRESS_NOT_AVAILABLE;
    if (!makeWay(c)) return SocketError.ADDRESS_IN_USE;
    begin(c);
    c.move(TcpState.SYN_SENT);
    sender.synchronize(c);
    return null;
  }

  private boolean chooseLocal(Connection c, Binding binding, Route route) {
    if (binding != null) c.localPort = binding.port;
    if (binding != null && !IpAddress.isAny(binding.high, binding.low)) {
      c.localHigh = binding.high;
      c.localLow = binding.low;
      return IpAddress.isIpv4(c.localHigh, c.localLow) == IpAddress.isIpv4(c.remoteHigh, c.remoteLow);
    }
    Packet packet = environment.outgoing;
    packet.clear();
    packet.to(c.remoteHigh, c.remoteLow);
    if (!ip.chooseSource(packet, route)) return false;
    c.localHigh = packet.sourceHigh;
    c.localLow = packet.sourceLow;
    return true;
  }

  private int freePort(Connection c) {
    int first = environment.random(RANDOM_PORTS);
    for (int i = 0; i < RANDOM_PORTS; i++) {
      int port = FIRST_RANDOM_PORT + (first + i) % RANDOM_PORTS;
      if (!isBound(port) && table.find(c.localHigh, c.localLow, port, c.remoteHigh, c.remoteLow, c.remotePort) == null) return port;
    }
    return 0;
  }

  /// A connection of the same numbers in TIME_WAIT gives way to a new one of ours (RFC 6191 section 3 from the other side).
  private boolean makeWay(Connection c) {
    Connection old = table.find(c.localHigh, c.localLow, c.localPort, c.remoteHigh, c.remoteLow, c.remotePort);
    if (old == null) return true;
    if (old.state != TcpState.TIME_WAIT) return false;
    old.finish();
    return true;
  }

  private void begin(Connection c) {
    c.timestampOffset = (int) hashOf(c, 1);
    c.beginSending(firstSequence(c));
    c.lastHeardNanos = environment.now();
    table.add(c);
  }

  /// RFC 6528: a clock of 4 microseconds and a keyed hash.
  private int firstSequence(Connection c) { return (int) (environment.now() / 4000) + (int) hashOf(c, 0); }

  private long hashOf(Connection c, int purpose) {
    return secret.begin().add(c.localHigh).add(c.localLow).add(c.remoteHigh).add(c.remoteLow)
        .add((long) c.localPort << 48 | (long) c.remotePort << 32 | purpose).end();
  }

  // Arrivals.

  @Override
  public void receive(IpInterface on, Packet packet) {
    statistics.tcpSegmentsReceived++;
    if (packet.isGroupcast || IpAddress.isAny(packet.sourceHigh, packet.sourceLow)) statistics.droppedNotForUs++;
    else if (!view.wrap(packet.bytes, packet.start, packet.lengthBytes())) statistics.droppedMalformed++;
    else if (!packet.isSumGood()) statistics.droppedChecksum++;
    else if (view.sourcePort() == 0 || view.destinationPort() == 0) statistics.droppedMalformed++;
    else dispatch(packet);
  }

  private void dispatch(Packet packet) {
    Connection c = table.find(packet.destinationHigh, packet.destinationLow, view.destinationPort(), packet.sourceHigh, packet.sourceLow, view.sourcePort());
    if (c != null && c.state == TcpState.TIME_WAIT && isNewConnection(c)) {
      statistics.tcpTimeWaitsRecycled++;
      c.finish();
      c = null;
    }
    if (c != null) input.receive(c, packet, view);
    else {
      Listener listener = findListener(packet);
      if (listener != null) arrive(listener, packet);
      else sender.refuse(packet, view);
    }
  }

  /// A SYN later than all that the old connection has seen (RFC 6191 section 2, RFC 9293 section 3.10.7.4).
  private boolean isNewConnection(Connection old) {
    if ((view.flags() & (TcpView.SYN | TcpView.ACK | TcpView.RST | TcpView.FIN)) != TcpView.SYN) return false;
    if (old.usesTimestamps && view.hasTimestamps() && view.timestamp() != old.recentTimestamp) return view.timestamp() - old.recentTimestamp > 0;
    return Sequence.isAfter(view.sequence(), old.rcvNext);
  }

  /// One bound to the address beats one bound to all.
  private Listener findListener(Packet packet) {
    Listener best = null;
    for (int i = 0; i < listeners.size(); i++) {
      Listener listener = listeners.get(i);
      boolean fits = listener.port == view.destinationPort() && listener.covers(packet.destinationHigh, packet.destinationLow);
      if (fits && (best == null || IpAddress.isAny(best.high, best.low))) best = listener;
    }
    return best;
  }

  /// Section 3.10.7.2.
  private void arrive(Listener listener, Packet packet) {
    if (view.has(TcpView.RST)) return;
    if (view.has(TcpView.ACK)) {
      if (!acceptCookie(listener, packet)) sender.refuse(packet, view);
    } else if (view.has(TcpView.SYN)) {
      open(listener, packet);
    }
  }

  private void open(Listener listener, Packet packet) {
    if (!listener.hasRoom()) {
      statistics.droppedTcpBacklog++;
    } else if (listener.mayOpenHalf() && hasRoom()) {
      Connection c = accepted(listener, packet);
      begin(c);
      listener.opening(c);
      c.synchronize(view);
      c.move(TcpState.LISTEN);
      c.move(TcpState.SYN_RECEIVED);
      sender.synchronize(c);
    } else {
      listener.cookieSent();
      sender.cookie(packet, view, cookies.make(packet, view), IpAddress.isIpv4(packet.sourceHigh, packet.sourceLow) ? 1460 : 1440);
    }
  }

  /// Sockets count twice at most: once as such and once for what they leave behind.
  private boolean hasRoom() { return table.count() - timeWaits < 2 * environment.limits.sockets(); }

  private Connection accepted(Listener listener, Packet packet) {
    Connection c = new Connection(this, listener.settings.copy());
    c.localHigh = packet.destinationHigh;
    c.localLow = packet.destinationLow;
    c.localPort = view.destinationPort();
    c.remoteHigh = packet.sourceHigh;
    c.remoteLow = packet.sourceLow;
    c.remotePort = view.sourcePort();
    return c;
  }

  private boolean acceptCookie(Listener listener, Packet packet) {
    if (!listener.expectsCookies() || view.has(TcpView.SYN)) return false;
    int mss = cookies.check(packet, view);
    if (mss == 0) return false;
    if (!listener.hasRoom() || !hasRoom()) {
      statistics.droppedTcpBacklog++;
      return true;
    }
    statistics.tcpSynCookiesAccepted++;
    Connection c = accepted(listener, packet);
    begin(c);
    c.restoreFromCookie(view, mss);
    listener.opening(c);
    c.move(TcpState.LISTEN);
    c.move(TcpState.SYN_RECEIVED);
    input.receive(c, packet, view);
    return true;
  }

  /// An ICMP error about one of our segments. Its sequence number must be in flight, or anybody could forge it (RFC 5927 section 4).
  @Override
  public void failed(Packet quote, SocketError error, boolean isHard, int mtuBytes) {
    int localPort = Bytes.u16(quote.bytes, quote.start);
    int remotePort = Bytes.u16(quote.bytes, quote.start + 2);
    Connection c = table.find(quote.sourceHigh, quote.sourceLow, localPort, quote.destinationHigh, quote.destinationLow, remotePort);
    if (c == null) return;
    int sequence = Bytes.i32(quote.bytes, quote.start + 4);
    if (Sequence.isBefore(sequence, c.una) || Sequence.isAfter(sequence, c.highest)) return;
    if (error == SocketError.MESSAGE_TOO_LONG) {
      ip.pathMtus.learn(c.remoteHigh, c.remoteLow, mtuBytes);
      c.pathMtuChanged();
    }
    else if (c.state == TcpState.SYN_SENT) c.fail(error == SocketError.PORT_UNREACHABLE ? SocketError.CONNECTION_REFUSED : error);
    else c.softError = error;
  }

  // Bookkeeping.

  void remove(Connection c) {
    if (c.timeWaitBefore != null || c.timeWaitAfter != null || oldestTimeWait == c) unlink(c);
    table.remove(c);
    if (c.isBlocked) blocked.remove(c);
    c.isBlocked = false;
    if (c.listener != null) c.listener.lost(c);
  }

  void addTimeWait(Connection c) {
    c.timeWaitBefore = newestTimeWait;
    if (newestTimeWait == null) oldestTimeWait = c;
    else newestTimeWait.timeWaitAfter = c;
    newestTimeWait = c;
    timeWaits++;
    if (timeWaits <= environment.limits.timeWaits()) return;
    statistics.tcpTimeWaitsRecycled++;
    oldestTimeWait.finish();
  }

  private void unlink(Connection c) {
    if (c.timeWaitBefore == null) oldestTimeWait = c.timeWaitAfter;
    else c.timeWaitBefore.timeWaitAfter = c.timeWaitAfter;
    if (c.timeWaitAfter == null) newestTimeWait = c.timeWaitBefore;
    else c.timeWaitAfter.timeWaitBefore = c.timeWaitBefore;
    c.timeWaitBefore = c.timeWaitAfter = null;
    timeWaits--;
  }

  /// The device is full: the connection goes on at the next poll.
  void block(Connection c) {
    if (c.isBlocked) return;
    c.isBlocked = true;
    blocked.add(c);
  }

  public boolean hasBlocked() { return !blocked.isEmpty(); }

  /// Lets those go on that waited for a device.
  public void unblock() {
    for (int left = blocked.size(); left > 0 && !blocked.isEmpty(); left--) {
      Connection c = blocked.remove(0);
      c.isBlocked = false;
      sender.output(c);
    }
  }
}
