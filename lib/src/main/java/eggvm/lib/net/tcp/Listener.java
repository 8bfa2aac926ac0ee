package eggvm.lib.net.tcp;

import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.Notified;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// A port that takes connections.
/// ```
///   SYN ─▸ half open, bounded (beyond that: cookies) ─ACK─▸ completed, at most backlog ─▸ accept
/// ```
public final class Listener {
  private final TcpLayer layer;
  private final Notified user;
  final Settings settings;
  final long high, low;
  final int port;
  final boolean isIpv6Only;
  private final List<Connection> halfOpen = new ArrayList<>();
  private final ArrayDeque<Connection> completed = new ArrayDeque<>();
  private int backlog;
  private long lastCookieNanos;
  private boolean hasSentCookies;
  Listener nextInBucket;

  Listener(TcpLayer layer, Notified user, Settings settings, long high, long low, int port, boolean isIpv6Only, int backlog) {
    this.layer = layer;
    this.user = user;
    this.settings = settings;
    this.high = high;
    this.low = low;
    this.port = port;
    this.isIpv6Only = isIpv6Only;
    backlog(backlog);
  }

  public void backlog(int connections) { backlog = Math.clamp(connections, 1, 1024); }

  boolean covers(long localHigh, long localLow) {
    if (high == 0 && low == 0) return !isIpv6Only || !IpAddress.isIpv4(localHigh, localLow);
    return IpAddress.isAny(high, low) ? IpAddress.isIpv4(localHigh, localLow) : low == localLow && high == localHigh;
  }

  boolean hasRoom() { return completed.size() < backlog; }

  boolean mayOpenHalf() { return halfOpen.size() < layer.environment.limits.halfOpenPerListener(); }

  public int halfOpenCount() { return halfOpen.size(); }

  void opening(Connection connection) {
    connection.listener = this;
    halfOpen.add(connection);
  }

  void completed(Connection connection) {
    halfOpen.remove(connection);
    completed.add(connection);
    layer.environment.statistics.tcpConnectionsAccepted++;
    user.changed();
  }

  /// Ended before it was accepted. One that was completed stays to be accepted, as a reset connection.
  void lost(Connection connection) { halfOpen.remove(connection); }

  public boolean hasConnection() { return !completed.isEmpty(); }

  /// Null: none waits. The room is for the first whose handshake ended when there was none.
  public Connection accept() {
    Connection accepted = completed.poll();
    for (int i = 0; accepted != null && i < halfOpen.size(); i++) {
      if (!halfOpen.get(i).awaitsBacklog) continue;
      layer.complete(halfOpen.get(i));
      break;
    }
    return accepted;
  }

  void cookieSent() {
    lastCookieNanos = layer.environment.now();
    hasSentCookies = true;
  }

  /// Cookies are looked at only for two minutes after one was sent.
  boolean expectsCookies() { return hasSentCookies && layer.environment.now() - lastCookieNanos < 120L * 1_000_000_000; }

  /// Forgets the half open, whose next segment will be refused, and resets all that nobody has accepted.
  public void close() {
    layer.remove(this);
    for (Connection connection : new ArrayList<>(halfOpen)) connection.finish();
    for (Connection connection; (connection = completed.poll()) != null; ) {
      connection.isOrphan = true;
      connection.listener = null;
      connection.abort();
    }
  }
}
