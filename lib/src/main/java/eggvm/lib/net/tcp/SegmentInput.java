package eggvm.lib.net.tcp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.Statistics;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.socket.TcpState;
import eggvm.lib.net.wire.Packet;
import eggvm.lib.net.wire.TcpView;

/// A segment for a connection: RFC 9293 section 3.10.7.3 and 3.10.7.4, with the checks of RFC 5961 and RFC 7323.
/// The urgent pointer is ignored and urgent data stays in the stream (section 3.8.5 allows no more to be built on it).
final class SegmentInput {
  private static final long TIMESTAMP_LIFE_NANOS = 24L * 86400 * 1_000_000_000;

  private final TcpLayer layer;
  private final Environment environment;
  private final Statistics statistics;
  private final Sender sender;
  private final Acknowledgments acknowledgments;

  /// The part of the segment that lies in the window.
  private int sequence;
  private int payloadAt;
  private int payloadBytes;
  private boolean hasFin;

  SegmentInput(TcpLayer layer, Sender sender) {
    this.layer = layer;
    this.sender = sender;
    environment = layer.environment;
    statistics = environment.statistics;
    acknowledgments = new Acknowledgments(environment, sender);
  }

  void receive(Connection c, Packet packet, TcpView segment) {
    c.lastHeardNanos = environment.now();
    c.keepAliveProbes = 0;
    if (c.state == TcpState.SYN_SENT) synSent(c, packet, segment);
    else if (segment.has(TcpView.RST)) reset(c, segment);
    else synchronizedState(c, packet, segment);
  }

  // Section 3.10.7.3.

  private void synSent(Connection c, Packet packet, TcpView segment) {
    boolean hasAck = segment.has(TcpView.ACK);
    boolean isAckGood = hasAck && segment.acknowledgment() == c.iss + 1;
    if (hasAck && !isAckGood) {
      sender.refuse(packet, segment);
    } else if (segment.has(TcpView.RST)) {
      statistics.tcpResetsReceived++;
      if (isAckGood) c.fail(SocketError.CONNECTION_REFUSED);
    } else if (segment.has(TcpView.SYN)) {
      c.synchronize(segment);
      readWindow(c, segment, 0);
      if (isAckGood) opened(c, segment);
      else crossed(c);
    }
  }

  private static void readWindow(Connection c, TcpView segment, int shift) {
    c.peerWindow = segment.window() << shift;
    c.maxPeerWindow = Math.max(c.maxPeerWindow, c.peerWindow);
    c.windowSequence = segment.sequence();
    c.windowAck = segment.acknowledgment();
  }

  private void opened(Connection c, TcpView segment) {
    synAcked(c, segment.acknowledgment());
    statistics.tcpConnectionsOpened++;
    establish(c);
    c.mustAck = true;
    sender.output(c);
  }

  /// Both sides have sent a SYN at the same time.
  private void crossed(Connection c) {
    c.move(TcpState.SYN_RECEIVED);
    c.retries = 0;
    sender.synchronize(c);
  }

  private void synAcked(Connection c, int ack) {
    c.una = c.next = ack;
    c.recover = ack;
    if (c.isTiming && c.retries == 0) c.roundTrip.measured(environment.now() - c.timedNanos);
    c.isTiming = false;
    if (c.retries > 0) {
      c.congestion.window(c.mss);
      c.roundTrip.synLost();
    }
    c.retries = 0;
    c.roundTrip.progress();
    environment.timers.stop(c.retransmission);
  }

  private void establish(Connection c) {
    c.move(TcpState.ESTABLISHED);
    c.startKeepAlive();
    c.changed();
  }

  // RFC 5961 section 3; TIME_WAIT is not cut short (RFC 1337 section 3).

  private void reset(Connection c, TcpView segment) {
    if (c.state == TcpState.TIME_WAIT) return;
    int at = segment.sequence() - c.rcvNext;
    if (at != 0) {
      statistics.droppedTcpOutOfWindow++;
      if (at > 0 && Sequence.isBefore(segment.sequence(), c.rcvEdge)) c.challenge();
      return;
    }
    statistics.tcpResetsReceived++;
    switch (c.state) {
      case SYN_RECEIVED -> c.fail(c.listener == null ? SocketError.CONNECTION_REFUSED : SocketError.CONNECTION_RESET);
      case CLOSE_WAIT, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2 -> c.fail(SocketError.CONNECTION_RESET);
      default -> c.finish();
    }
  }

  // Section 3.10.7.4.

  private void synchronizedState(Connection c, Packet packet, TcpView segment) {
    if (!areTimestampsGood(c, segment)) return;
    sequence = segment.sequence();
    if (segment.has(TcpView.SYN) && !strayedSyn(c, segment)) return;
    payloadAt = segment.payloadAt();
    payloadBytes = segment.payloadBytes();
    hasFin = segment.has(TcpView.FIN);
    boolean noted = segment.hasTimestamps() && c.usesTimestamps && !Sequence.isAfter(sequence, c.lastAckSent);
    if (!trim(c)) return;
    if (noted && segment.timestamp() - c.recentTimestamp >= 0) c.rememberTimestamp(segment.timestamp());
    if (!segment.has(TcpView.ACK)) return;
    boolean wasWritable = c.isWritable();
    boolean wasAllAcked = c.isAllAcked();
    if (c.isHandshaking()) {
      if (!completeHandshake(c, packet, segment)) return;
    } else if (!acknowledgments.process(c, segment, sequence, payloadBytes > 0)) {
      return;
    }
    if (advanceClosing(c)) return;
    takeData(c, segment);
    if (c.state == TcpState.CLOSED) return;
    takeFin(c);
    sender.output(c);
    if (!wasWritable && c.isWritable() || !wasAllAcked && c.isAllAcked()) c.changed();
  }

  /// RFC 7323 section 3.2 and 5.3 (protection against wrapped sequence numbers).
  private boolean areTimestampsGood(Connection c, TcpView segment) {
    if (!c.usesTimestamps) return true;
    if (!segment.hasTimestamps()) {
      statistics.droppedTcpPaws++;
      return false;
    }
    boolean isOld = segment.timestamp() - c.recentTimestamp < 0 && environment.now() - c.recentTimestampNanos < TIMESTAMP_LIFE_NANOS;
    if (!isOld) return true;
    statistics.droppedTcpPaws++;
    if (segment.sequenceLength() > 0 || c.mayAnswerUnacceptable()) sender.acknowledge(c);
    return false;
  }

  /// A SYN where none belongs (RFC 5961 section 4). True: the rest of the segment counts, when two SYN,ACKs have crossed.
  private boolean strayedSyn(Connection c, TcpView segment) {
    if (c.state != TcpState.SYN_RECEIVED || segment.sequence() != c.irs) {
      c.challenge();
      return false;
    }
    if (segment.has(TcpView.ACK)) {
      sequence++;
      return true;
    }
    statistics.tcpRetransmissions++;
    sender.synchronize(c);
    return false;
  }

  /// The first step: cuts off what is old and what lies beyond the window; false: nothing is left.
  private boolean trim(Connection c) {
    int length = payloadBytes + (hasFin ? 1 : 0);
    int end = sequence + length;
    if (Sequence.isBefore(sequence, c.rcvNext) && !Sequence.isAfter(end, c.rcvNext)) return unacceptable(c, length);
    boolean isProbe = sequence == c.rcvNext;
    if (!Sequence.isBefore(sequence, c.rcvEdge) && !isProbe) return unacceptable(c, length);
    int old = c.rcvNext - sequence;
    if (old > 0) {
      sequence += old;
      payloadAt += old;
      payloadBytes -= old;
    }
    int excess = sequence + payloadBytes + (hasFin ? 1 : 0) - Sequence.max(c.rcvEdge, c.rcvNext);
    if (excess > 0) cut(c, excess);
    return true;
  }

  private void cut(Connection c, int excess) {
    payloadBytes = Math.max(0, payloadBytes - (hasFin ? excess - 1 : excess));
    hasFin = false;
    c.mustAck = true;
    statistics.droppedTcpOutOfWindow++;
  }

  private boolean unacceptable(Connection c, int length) {
    statistics.droppedTcpOutOfWindow++;
    if (c.state == TcpState.TIME_WAIT && hasFin) environment.startIn(c.lingering, Connection.TIME_WAIT_NANOS);
    if (length > 0 || c.mayAnswerUnacceptable()) sender.acknowledge(c);
    return false;
  }

  /// The ACK of our SYN. Our FIN may have been queued already: then the state is FIN_WAIT_1.
  private boolean completeHandshake(Connection c, Packet packet, TcpView segment) {
    int ack = segment.acknowledgment();
    if (!Sequence.isAfter(ack, c.una) || Sequence.isAfter(ack, c.highest)) {
      sender.refuse(packet, segment);
      return false;
    }
    readWindow(c, segment, c.peerShift);
    c.windowSequence = sequence;
    if (c.listener != null && !c.listener.hasRoom()) {
      statistics.droppedTcpBacklog++;
      c.awaitsBacklog = true;
      return false;
    }
    complete(c);
    return true;
  }

  /// The peer has acknowledged our SYN, now or when the backlog was still full.
  void complete(Connection c) {
    c.awaitsBacklog = false;
    synAcked(c, c.iss + 1);
    if (c.state == TcpState.SYN_RECEIVED) establish(c);
    if (c.listener != null) c.listener.completed(c);
  }

  /// Our FIN was acknowledged. True: nothing is left of the connection.
  private boolean advanceClosing(Connection c) {
    if (!c.isFinAcked()) return false;
    switch (c.state) {
      case FIN_WAIT_1 -> {
        c.move(TcpState.FIN_WAIT_2);
        if (c.isOrphan) environment.startIn(c.lingering, Connection.ORPHAN_NANOS);
      }
      case CLOSING -> c.enterTimeWait();
      case LAST_ACK -> {
        c.finish();
        return true;
      }
      default -> {}
    }
    return false;
  }

  private void takeData(Connection c, TcpView segment) {
    if (payloadBytes == 0 || !c.state.canReceive()) return;
    if (c.isOrphan) {
      sender.reset(c);
      c.finish();
      return;
    }
    boolean hadEarly = c.receiveBuffer.hasEarly();
    boolean wasReadable = c.receiveBuffer.readableBytes() > 0;
    int gained = c.receiveBuffer.add(c.rcvNext, sequence, segment.bytes(), payloadAt, payloadBytes);
    if (gained < 0) {
      statistics.droppedTcpReassembly++;
      hasFin = false;
    }
    if (gained <= 0) {
      statistics.tcpOutOfOrder++;
      c.mustAck = true;
      return;
    }
    c.rcvNext += gained;
    statistics.tcpBytesReceived += gained;
    if (c.isInputShut) c.receiveBuffer.discard();
    acknowledgeLater(c, hadEarly);
    if (!c.isInputShut && !wasReadable) c.changed();
  }

  /// Every second full segment at once (RFC 5681 section 4.2), and at once what fills a gap; all else a little later.
  private void acknowledgeLater(Connection c, boolean hadEarly) {
    if (c.unackedBytes == 0) c.unackedSinceNanos = c.lastHeardNanos;
    c.unackedBytes += payloadBytes;
    c.largestPayload = Math.max(c.largestPayload, payloadBytes);
    if (hadEarly || c.settings.quickAck || c.unackedBytes >= 2 * c.largestPayload) c.mustAck = true;
    else if (!c.delayedAck.isArmed()) environment.startIn(c.delayedAck, Connection.DELAYED_ACK_NANOS);
  }

  /// A FIN counts once all before it has come (section 3.10.7.4, eighth step).
  private void takeFin(Connection c) {
    if (hasFin && c.state.canReceive()) {
      c.hasFin = true;
      c.finSequence = sequence + payloadBytes;
      c.mustAck = true;
    }
    if (!c.hasFin || c.rcvNext != c.finSequence) return;
    c.rcvNext++;
    c.mustAck = true;
    switch (c.state) {
      case ESTABLISHED -> c.move(TcpState.CLOSE_WAIT);
      case FIN_WAIT_1 -> c.move(TcpState.CLOSING);
      case FIN_WAIT_2 -> c.enterTimeWait();
      default -> {}
    }
    c.changed();
  }
}
