package eggvm.lib.net.tcp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.Statistics;
import eggvm.lib.net.ip.Route;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.TcpState;
import eggvm.lib.net.wire.IpProtocol;
import eggvm.lib.net.wire.Packet;
import eggvm.lib.net.wire.TcpHeader;
import eggvm.lib.net.wire.TcpView;

/// Decides what a connection may send now, and sends it.
final class Sender {
  private static final int MAX_BURST = 4096;

  private final TcpLayer layer;
  private final Environment environment;
  private final Statistics statistics;
  private final TcpHeader header = new TcpHeader();

  Sender(TcpLayer layer) {
    this.layer = layer;
    environment = layer.environment;
    statistics = environment.statistics;
  }

  /// Sends all that windows and device allow, and an acknowledgment if one is due and nothing else bore it.
  void output(Connection c) {
    if (!hasNothing(c) && c.state.isSynchronized() && c.state != TcpState.TIME_WAIT && !c.isHandshaking()) {
      restartAfterIdle(c);
      layer.ip.beginBurst();
      try {
        sendAll(c);
      } finally {
        layer.ip.endBurst();
      }
    }
    if (c.mustAck) acknowledge(c);
  }

  private void sendAll(Connection c) {
    for (int i = 0; i < MAX_BURST; i++) {
      if (!hasRoom(c)) {
        layer.block(c);
        return;
      }
      if (!sendOne(c)) return;
    }
  }

  /// All was sent and acknowledged: what a connection that only receives need not look further for.
  private static boolean hasNothing(Connection c) { return c.isAllAcked() && c.next == c.dataEnd() && !c.isFinQueued; }

  private boolean hasRoom(Connection c) {
    Route route = c.route();
    return route == null || route.on().link().hasRoom();
  }

  private void restartAfterIdle(Connection c) {
    if (c.isAllAcked() && environment.now() - c.lastSentNanos > c.roundTrip.timeoutNanos()) c.congestion.idle();
  }

  private boolean sendOne(Connection c) {
    if (c.isRecovering && c.usesSack) return sendRecovering(c);
    return sendNext(c, c.una + c.congestion.window() + limitedTransmit(c) - c.next);
  }

  /// RFC 3042: the first two duplicates let a new segment each go.
  private static int limitedTransmit(Connection c) { return c.isRecovering ? 0 : Math.min(2, c.duplicateAcks) * c.mss; }

  /// RFC 6675 section 5 (C): while the pipe has room for a segment, the next one by NextSeg of section 4.
  private boolean sendRecovering(Connection c) {
    int lostEdge = c.scoreboard.lostEdge(c.una, c.mss);
    int room = c.congestion.window() - pipe(c, lostEdge);
    if (room < c.mss) return false;
    int hole = c.scoreboard.nextHole(Sequence.max(c.una, c.highestRetransmitted));
    if (Sequence.isBefore(hole, lostEdge)) return fill(c, hole, lostEdge);
    if (sendNext(c, room)) return true;
    int highest = c.scoreboard.highestSacked(c.una);
    if (Sequence.isBefore(hole, highest)) return fill(c, hole, highest);
    return rescue(c);
  }

  /// SetPipe of section 4.
  private static int pipe(Connection c, int lostEdge) {
    return c.scoreboard.unsackedBytes(Sequence.max(lostEdge, c.una), c.highest) + c.scoreboard.unsackedBytes(c.una, Sequence.min(c.highestRetransmitted, c.highest));
  }

  private boolean fill(Connection c, int from, int limit) {
    int end = transmit(c, from, c.scoreboard.holeEnd(from, limit) - from);
    c.highestRetransmitted = Sequence.max(c.highestRetransmitted, end);
    return end != from;
  }

  /// Rule 4: once in a recovery the last segment is sent again, so that its loss does not cost a time-out.
  private boolean rescue(Connection c) {
    if (c.hasRescued || c.isAllAcked() || Sequence.isBefore(c.highest, c.highestRetransmitted)) return false;
    c.hasRescued = true;
    int from = c.scoreboard.nextHole(Sequence.max(c.una, c.highest - c.mss));
    if (!Sequence.isBefore(from, c.highest)) return false;
    transmit(c, from, c.highest - from);
    return true;
  }

  /// The segment at `next`, as long as the congestion window, the peer's window and good manners allow.
  private boolean sendNext(Connection c, int congestionRoom) {
    boolean again = Sequence.isBefore(c.next, c.highest);
    if (again) c.next = Sequence.min(c.scoreboard.nextHole(c.next), c.highest);
    int left = c.dataEnd() - c.next;
    if (left < 0 || left == 0 && !c.isFinQueued) return false;
    int windowRoom = c.una + c.peerWindow - c.next;
    int room = Math.min(congestionRoom, windowRoom);
    if (again) room = Math.min(room, c.scoreboard.holeEnd(c.next, c.dataEnd() + 1) - c.next);
    int bytes = Math.min(Math.min(left, room), payloadRoom(c));
    boolean fin = c.isFinQueued && bytes == left && room > bytes;
    if (bytes <= 0 && !fin || !again && !isWorthIt(c, bytes, left, fin)) {
      if (c.isAllAcked()) c.startPersisting();
      return false;
    }
    c.next = transmit(c, c.next, bytes + (fin ? 1 : 0));
    return true;
  }

  /// Nagle's algorithm and the sender's half of silly window avoidance (RFC 9293 section 3.7.4 and 3.8.6.2.1).
  private boolean isWorthIt(Connection c, int bytes, int left, boolean fin) {
    if (fin || bytes >= payloadRoom(c)) return true;
    if (bytes == left && (c.settings.noDelay || c.isFinQueued || c.isAllAcked())) return true;
    return bytes > 0 && bytes >= c.maxPeerWindow / 2;
  }

  /// Payload of a full segment with the options that it will carry.
  private int payloadRoom(Connection c) {
    options(c);
    return Math.max(1, c.mss - header.optionBytes());
  }

  private void options(Connection c) {
    header.clear();
    if (c.usesTimestamps) header.timestamps(c.timestamp(), c.recentTimestamp);
    if (c.usesSack && c.receiveBuffer.hasEarly()) sackOptions(c);
  }

  /// The newest range first (RFC 2018 section 4).
  private void sackOptions(Connection c) {
    int blocks = Math.min(header.sackRoom(), c.receiveBuffer.rangeCount());
    if (blocks == 0) return;
    header.sack(blocks);
    int time = Integer.MAX_VALUE;
    for (int i = 0; i < blocks; i++) {
      int range = c.receiveBuffer.newestBefore(time);
      header.sackBlock(c.receiveBuffer.left(range), c.receiveBuffer.right(range));
      time = c.receiveBuffer.grown(range);
    }
  }

  /// Sends from a number on at most so many numbers, the FIN among them; returns where the segment ended.
  int transmit(Connection c, int from, int most) {
    int left = Math.max(0, c.dataEnd() - from);
    int bytes = Math.min(Math.min(left, most), payloadRoom(c));
    boolean fin = c.isFinQueued && bytes == left && most > bytes && from + bytes == c.dataEnd();
    int end = from + bytes + (fin ? 1 : 0);
    if (end == from) return from;
    Packet packet = begin(c);
    c.sendBuffer.copy(from - c.sendBase, packet.bytes, packet.end, bytes);
    packet.end += bytes;
    int flags = TcpView.ACK | (fin ? TcpView.FIN : 0) | (bytes > 0 && from + bytes == c.dataEnd() ? TcpView.PSH : 0);
    options(c);
    send(c, packet, from, flags, window(c));
    statistics.tcpBytesSent += bytes;
    sent(c, from, end);
    return end;
  }

  private void sent(Connection c, int from, int end) {
    long now = environment.now();
    if (Sequence.isBefore(from, c.highest)) {
      statistics.tcpRetransmissions++;
      if (c.isTiming && !Sequence.isAfter(from, c.timedSequence)) c.isTiming = false;
    } else if (!c.isTiming) {
      c.isTiming = true;
      c.timedSequence = from;
      c.timedNanos = now;
    }
    c.highest = Sequence.max(c.highest, end);
    c.lastSentNanos = now;
    if (!c.retransmission.isArmed() || c.isPersisting) c.startRetransmission();
  }

  /// One segment from `una` on, at once: fast retransmission and NewReno's partial acknowledgments.
  void retransmit(Connection c) { c.highestRetransmitted = Sequence.max(c.highestRetransmitted, transmit(c, c.una, c.scoreboard.holeEnd(c.una, c.highest) - c.una)); }

  /// Beyond the peer's window: one byte or the FIN; within it, whatever fits, worth it or not.
  void probe(Connection c) {
    int left = c.dataEnd() - c.next;
    int room = c.una + c.peerWindow - c.next;
    if (left > 0) transmit(c, c.next, Math.max(1, Math.min(left, room)));
    else if (c.isFinQueued) transmit(c, c.next, 1);
    if (room > 0) c.next = c.highest;
    environment.timers.stop(c.retransmission);
  }

  void keepAlive(Connection c) {
    Packet packet = begin(c);
    options(c);
    send(c, packet, c.una - 1, TcpView.ACK, window(c));
  }

  /// An acknowledgment without data.
  void acknowledge(Connection c) {
    if (!c.state.isSynchronized() && c.state != TcpState.SYN_RECEIVED) return;
    Packet packet = begin(c);
    options(c);
    send(c, packet, c.isPersisting ? c.next : c.highest, TcpView.ACK, window(c));
  }

  /// Our SYN, or our answer to the peer's.
  void synchronize(Connection c) {
    Packet packet = begin(c);
    header.clear();
    header.mss(c.pathMss());
    boolean answers = c.state != TcpState.SYN_SENT;
    if (answers ? c.usesTimestamps : layer.offersTimestamps()) header.timestamps(c.timestamp(), c.recentTimestamp);
    if (answers ? c.usesSack : layer.offersSack()) header.sackPermitted();
    if (answers ? c.peerScales : layer.offersScaling()) header.windowScale(c.ownShift);
    int window = Math.min(65535, c.receiveBuffer.limitBytes());
    send(c, packet, c.iss, answers ? TcpView.SYN | TcpView.ACK : TcpView.SYN, window);
    c.highest = Sequence.max(c.highest, c.iss + 1);
    c.next = c.iss + 1;
    if (c.retries == 0) {
      c.isTiming = true;
      c.timedSequence = c.iss;
      c.timedNanos = environment.now();
    }
    c.startRetransmission();
  }

  void reset(Connection c) {
    Packet packet = begin(c);
    header.clear();
    statistics.tcpResetsSent++;
    send(c, packet, c.highest, TcpView.RST | TcpView.ACK, 0);
  }

  /// The window field; moves the advertised edge, which never moves back. Small gains are kept to ourselves (RFC 9293 section 3.8.6.2.2).
  private int window(Connection c) {
    int free = c.isInputShut ? c.receiveBuffer.limitBytes() : c.receiveBuffer.freeBytes();
    int unit = 1 << c.ownShift;
    int current = Math.max(0, c.rcvEdge - c.rcvNext);
    int window = current;
    if (free - current >= Math.min(c.receiveBuffer.limitBytes() / 2, c.mss)) window = free;
    else if (window + unit - 1 <= free + unit) window += unit - 1;
    int field = Math.min(65535, window >>> c.ownShift);
    c.rcvEdge = Sequence.max(c.rcvEdge, c.rcvNext + (field << c.ownShift));
    return field;
  }

  private Packet begin(Connection c) {
    Packet packet = environment.outgoing;
    packet.clear();
    packet.from(c.localHigh, c.localLow);
    packet.to(c.remoteHigh, c.remoteLow);
    packet.protocol = IpProtocol.TCP;
    packet.hopLimit = c.settings.hopLimit;
    packet.trafficClass = c.settings.trafficClass;
    packet.mayNotFragment = IpAddress.isIpv4(c.remoteHigh, c.remoteLow) && !c.isInBlackHole;
    return packet;
  }

  /// Every segment bears the acknowledgment, so none is due afterwards.
  private void send(Connection c, Packet packet, int sequence, int flags, int window) {
    Route route = c.route();
    c.mustAck = false;
    c.unackedBytes = 0;
    c.lastAckSent = c.rcvNext;
    if (route == null) return;
    int acknowledgment = (flags & TcpView.ACK) == 0 ? 0 : c.rcvNext;
    boolean offload = layer.ip.offloads(packet, route, packet.lengthBytes() + TcpView.HEADER_BYTES + header.optionBytes());
    header.prepend(packet, c.localPort, c.remotePort, sequence, acknowledgment, flags, window, offload);
    statistics.tcpSegmentsSent++;
    layer.ip.send(packet, route);
  }

  /// Answers a segment that belongs to no connection (RFC 9293 section 3.10.7.1); `packet` has its addresses.
  void refuse(Packet packet, TcpView segment) {
    if (segment.has(TcpView.RST)) return;
    boolean hasAck = segment.has(TcpView.ACK);
    int sequence = hasAck ? segment.acknowledgment() : 0;
    int acknowledgment = hasAck ? 0 : segment.sequence() + segment.sequenceLength();
    statistics.tcpResetsSent++;
    header.clear();
    bare(packet, segment, sequence, acknowledgment, hasAck ? TcpView.RST : TcpView.RST | TcpView.ACK, 0);
  }

  /// A SYN,ACK without a connection: a cookie (RFC 4987 section 3.6).
  void cookie(Packet packet, TcpView syn, int cookie, int mss) {
    statistics.tcpSynCookiesSent++;
    header.clear();
    header.mss(mss);
    bare(packet, syn, cookie, syn.sequence() + 1, TcpView.SYN | TcpView.ACK, 65535);
  }

  private void bare(Packet packet, TcpView segment, int sequence, int acknowledgment, int flags, int window) {
    Route route = layer.ip.route(packet.sourceHigh, packet.sourceLow, null);
    if (route == null) return;
    Packet answer = environment.outgoing;
    answer.clear();
    answer.from(packet.destinationHigh, packet.destinationLow);
    answer.to(packet.sourceHigh, packet.sourceLow);
    answer.protocol = IpProtocol.TCP;
    answer.mayNotFragment = answer.isIpv4();
    boolean offload = layer.ip.offloads(answer, route, TcpView.HEADER_BYTES + header.optionBytes());
    header.prepend(answer, segment.destinationPort(), segment.sourcePort(), sequence, acknowledgment, flags, window, offload);
    statistics.tcpSegmentsSent++;
    layer.ip.send(answer, route);
  }
}
