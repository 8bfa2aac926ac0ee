package eggvm.lib.net.tcp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.Statistics;
import eggvm.lib.net.wire.TcpView;

/// What an acknowledgment does: RFC 9293 section 3.10.7.4 (fifth step), RFC 5681, RFC 6582 (NewReno), RFC 6675 (SACK).
/// ```
///             3 duplicates, or SACK shows a loss              all of before the loss acknowledged
///   OPEN ─────────────────────────────────────▸ RECOVERING ──────────────────────────────────▸ OPEN
///                                                   │ time-out ─▸ slow start from `una` on, scoreboard forgotten
/// ```
final class Acknowledgments {
  private static final int DUPLICATE_THRESHOLD = 3;

  private final Environment environment;
  private final Statistics statistics;
  private final Sender sender;

  Acknowledgments(Environment environment, Sender sender) {
    this.environment = environment;
    this.sender = sender;
    statistics = environment.statistics;
  }

  /// False: the acknowledgment is nonsense and so is its segment (RFC 5961 section 5).
  boolean process(Connection c, TcpView segment, int sequence, boolean hasData) {
    int ack = segment.acknowledgment();
    if (Sequence.isAfter(ack, c.highest) || Sequence.isBefore(ack, c.una - c.maxPeerWindow)) {
      c.challenge();
      return false;
    }
    if (c.isPersisting) c.retries = 0;
    boolean isNews = c.usesSack && readSack(c, segment);
    int acked = ack - c.una;
    if (acked > 0) advance(c, segment, ack, acked);
    else if (acked == 0 && isDuplicate(c, segment, hasData, isNews)) duplicate(c);
    updateWindow(c, segment, sequence, ack);
    return true;
  }

  private boolean readSack(Connection c, TcpView segment) {
    boolean isNews = false;
    for (int i = 0; i < segment.sackCount(); i++) {
      int left = segment.sackLeft(i);
      int right = segment.sackRight(i);
      boolean isSound = Sequence.isBefore(left, right) && Sequence.isAfter(left, c.una) && Sequence.isAfter(left, segment.acknowledgment()) && !Sequence.isAfter(right, c.highest);
      if (isSound) isNews |= c.scoreboard.add(left, right);
    }
    return isNews;
  }

  /// RFC 5681 section 2; with SACK, one that tells something new (RFC 6675 section 2).
  private static boolean isDuplicate(Connection c, TcpView segment, boolean hasData, boolean isNews) {
    if (c.isAllAcked()) return false;
    if (c.usesSack) return isNews;
    return !hasData && !segment.has(TcpView.FIN) && segment.window() << c.peerShift == c.peerWindow;
  }

  private void advance(Connection c, TcpView segment, int ack, int acked) {
    int flight = c.flightBytes();
    measure(c, segment, ack);
    c.retries = 0;
    c.softError = null;
    c.roundTrip.progress();
    int bytes = Math.min(acked, Math.max(0, c.dataEnd() - c.una));
    int dropped = Math.min(ack - c.sendBase, c.sendBuffer.usedBytes());
    if (dropped > 0) {
      c.sendBuffer.drop(dropped);
      c.sendBase += dropped;
    }
    c.una = ack;
    c.next = Sequence.max(c.next, ack);
    c.scoreboard.advance(ack);
    c.duplicateAcks = 0;
    if (c.isRecovering) recovering(c, acked);
    else if (isWindowUsed(c, flight)) c.congestion.acknowledged(bytes, environment.now(), c.roundTrip.smoothedNanos());
    if (c.isAllAcked()) environment.timers.stop(c.retransmission);
    else c.startRetransmission();
  }

  /// RFC 7661 in its simplest form: a window that nobody fills does not grow.
  private static boolean isWindowUsed(Connection c, int flight) {
    int window = c.congestion.window();
    return flight >= window - c.mss || window < c.congestion.threshold() && 2 * flight >= window;
  }

  /// By timestamps (RFC 7323 section 4), or else of a segment that was sent once (Karn's algorithm, RFC 6298 section 3).
  private void measure(Connection c, TcpView segment, int ack) {
    if (c.isTiming && Sequence.isAfter(ack, c.timedSequence)) {
      c.isTiming = false;
      c.roundTrip.measured(environment.now() - c.timedNanos);
    } else if (c.usesTimestamps && segment.hasTimestamps() && segment.timestampEcho() != 0) {
      int millis = c.timestamp() - segment.timestampEcho();
      if (millis >= 0 && millis < 600_000) c.roundTrip.measured(millis * 1_000_000L);
    }
  }

  private void recovering(Connection c, int acked) {
    if (!Sequence.isBefore(c.una, c.recover)) {
      c.isRecovering = false;
      c.congestion.window(Math.min(c.congestion.threshold(), Math.max(c.flightBytes(), c.mss) + c.mss));
    } else if (!c.usesSack) {
      sender.retransmit(c);
      c.congestion.window(c.congestion.window() - acked + c.mss);
    }
  }

  private void duplicate(Connection c) {
    if (c.isRecovering) {
      if (!c.usesSack) c.congestion.window(c.congestion.window() + c.mss);
      return;
    }
    c.duplicateAcks++;
    boolean isLoss = c.duplicateAcks >= DUPLICATE_THRESHOLD || c.usesSack && Sequence.isAfter(c.scoreboard.lostEdge(c.una, c.mss), c.una);
    if (isLoss && !Sequence.isBefore(c.una, c.recover)) recover(c);
  }

  private void recover(Connection c) {
    statistics.tcpFastRecoveries++;
    c.congestion.lost(c.flightBytes(), environment.now());
    c.isRecovering = true;
    c.hasRescued = false;
    c.recover = c.highest;
    c.next = c.highest;
    c.highestRetransmitted = c.una;
    c.congestion.window(c.congestion.threshold() + (c.usesSack ? 0 : DUPLICATE_THRESHOLD * c.mss));
    sender.retransmit(c);
    c.startRetransmission();
  }

  /// Only a newer segment may change the window (RFC 9293 section 3.10.7.4).
  private void updateWindow(Connection c, TcpView segment, int sequence, int ack) {
    boolean isNewer = Sequence.isBefore(c.windowSequence, sequence) || c.windowSequence == sequence && !Sequence.isAfter(c.windowAck, ack);
    if (!isNewer) return;
    c.peerWindow = segment.window() << c.peerShift;
    c.maxPeerWindow = Math.max(c.maxPeerWindow, c.peerWindow);
    c.windowSequence = sequence;
    c.windowAck = ack;
    if (c.isPersisting && c.peerWindow > 0) {
      environment.timers.stop(c.retransmission);
      c.isPersisting = false;
      c.roundTrip.progress();
      if (!c.isAllAcked()) c.startRetransmission();
    }
  }
}
