package eggvm.lib.net.tcp;

import eggvm.lib.net.Environment;
import eggvm.lib.net.TokenBucket;
import eggvm.lib.net.ip.Route;
import eggvm.lib.net.socket.Carrier;
import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.Notified;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.socket.TcpState;
import eggvm.lib.net.time.Timer;
import eggvm.lib.net.wire.TcpView;

/// One connection: the variables of RFC 9293 section 3.3.1 and the user's calls of section 3.10. [TcpState] draws the states.
public final class Connection {
  static final int DEFAULT_MSS = 536;
  private static final int MAX_RETRIES = 15, MAX_SYN_RETRIES = 6, BLACK_HOLE_RETRIES = 3, BLACK_HOLE_MSS = 512;
  private static final long SECOND = 1_000_000_000L;
  static final long TIME_WAIT_NANOS = 60 * SECOND, ORPHAN_NANOS = 60 * SECOND, DELAYED_ACK_NANOS = SECOND / 25;

  final TcpLayer layer;
  final Environment environment;
  final Settings settings;
  TcpState state = TcpState.CLOSED;
  /// Null: nobody has accepted it yet, or the user has closed it.
  Notified user;
  /// Set until the connection is accepted.
  Listener listener;
  boolean isOrphan;
  long localHigh, localLow, remoteHigh, remoteLow;
  /// Found when [Environment#routeChanges] stood there.
  private Route route;
  private int routeChanges;
  int localPort, remotePort;

  /// Send sequence space; `next` falls back to `una` after a time-out, `highest` never falls.
  int iss, una, next, highest;
  int peerWindow, maxPeerWindow, windowSequence, windowAck;
  final SendBuffer sendBuffer;
  /// Number of the first byte in the send buffer.
  int sendBase;
  boolean isFinQueued;
  int mss = DEFAULT_MSS, peerMss = DEFAULT_MSS;
  boolean isInBlackHole;

  /// Receive sequence space.
  int irs, rcvNext, rcvEdge, lastAckSent;
  final ReceiveBuffer receiveBuffer;
  boolean hasFin;
  int finSequence;
  boolean isInputShut;
  boolean mustAck;
  int unackedBytes, largestPayload;
  long unackedSinceNanos;

  boolean usesTimestamps, usesSack, peerScales;
  int peerShift, ownShift;
  int timestampOffset, recentTimestamp;
  long recentTimestampNanos;

  final RoundTrip roundTrip = new RoundTrip();
  final Scoreboard scoreboard = new Scoreboard();
  final CongestionControl congestion;
  int duplicateAcks;
  boolean isRecovering, hasRescued;
  int recover, highestRetransmitted;
  boolean isTiming;
  int timedSequence;
  long timedNanos, lastSentNanos, lastHeardNanos;
  int retries, keepAliveProbes;
  boolean isPersisting, isBlocked, awaitsBacklog;
  SocketError softError;
  private long lastUnacceptableNanos;
  private TokenBucket challenges;

  final Timer retransmission = new Deadline() {
    @Override
    protected void fire() { retransmissionDue(); }
  };
  final Timer delayedAck = new Deadline() {
    @Override
    protected void fire() { delayedAckDue(); }
  };
  final Timer keepAlive = new Deadline() {
    @Override
    protected void fire() { keepAliveDue(); }
  };
  /// Ends TIME_WAIT, and FIN_WAIT_2 of a connection that nobody owns any more.
  final Timer lingering = new Deadline() {
    @Override
    protected void fire() { finish(); }
  };

  Connection nextInBucket, timeWaitBefore, timeWaitAfter;

  private abstract static class Deadline extends Timer {}

  /// To be connected by its user.
  public Connection(TcpLayer layer, Settings settings, Notified user) {
    this(layer, settings);
    this.user = user;
  }

  Connection(TcpLayer layer, Settings settings) {
    this.layer = layer;
    this.settings = settings;
    environment = layer.environment;
    sendBuffer = new SendBuffer(settings.sendBufferBytes, environment.buffers);
    receiveBuffer = new ReceiveBuffer(settings.receiveBufferBytes, environment.buffers);
    congestion = layer.newCongestionControl();
  }

  public TcpState state() { return state; }

  public Endpoint local() { return new Endpoint(IpAddress.of(localHigh, localLow), localPort); }

  public Endpoint remote() { return new Endpoint(IpAddress.of(remoteHigh, remoteLow), remotePort); }

  public Settings settings() { return settings; }

  public void user(Notified user) {
    this.user = user;
    listener = null;
    if (state == TcpState.CLOSED) user.failed(SocketError.CONNECTION_ABORTED);
  }

  void changed() { if (user != null) user.changed(); }

  /// Null: there is none now.
  Route route() {
    if (routeChanges == environment.routeChanges) return route;
    routeChanges = environment.routeChanges;
    return route = layer.ip.route(remoteHigh, remoteLow, null);
  }

  boolean isLoopback() { return layer.ip.owns(remoteHigh, remoteLow); }

  boolean is(long localHigh, long localLow, int localPort, long remoteHigh, long remoteLow, int remotePort) {
    return this.localPort == localPort && this.remotePort == remotePort && this.remoteLow == remoteLow && this.localLow == localLow
        && this.remoteHigh == remoteHigh && this.localHigh == localHigh;
  }

  // Sequence space.

  /// The number behind the last byte written: that of the FIN.
  int dataEnd() { return sendBase + sendBuffer.usedBytes(); }

  boolean isFinAcked() { return isFinQueued && una == dataEnd() + 1; }

  boolean isDelivering() { return state.isSynchronized() && isFinQueued && !isFinAcked() && !isLoopback(); }

  boolean isAllAcked() { return una == highest; }

  /// Our SYN is not acknowledged.
  boolean isHandshaking() { return una == iss; }

  int flightBytes() { return highest - una; }

  int timestamp() { return (int) (environment.now() / 1_000_000) + timestampOffset; }

  /// Sets out from a number of our own; nothing is sent yet.
  void beginSending(int first) {
    iss = una = next = highest = recover = first;
    sendBase = first + 1;
    ownShift = settings.windowShift();
  }

  /// What the peer's SYN says (RFC 9293 section 3.7.1, RFC 7323 sections 2.3 and 3.2).
  void synchronize(TcpView syn) {
    irs = syn.sequence();
    rcvNext = rcvEdge = lastAckSent = irs + 1;
    rcvEdge += Math.min(65535, receiveBuffer.limitBytes());
    peerMss = syn.mss() == 0 ? DEFAULT_MSS : Math.max(64, syn.mss());
    peerScales = syn.windowScale() >= 0 && layer.offersScaling();
    peerShift = peerScales ? syn.windowScale() : 0;
    if (!peerScales) ownShift = 0;
    usesTimestamps = syn.hasTimestamps() && layer.offersTimestamps();
    usesSack = syn.isSackPermitted() && layer.offersSack();
    if (usesTimestamps) rememberTimestamp(syn.timestamp());
    updateMss();
    congestion.begin(mss);
  }

  /// As if its SYN and ours had been exchanged; the segment acknowledges our cookie.
  void restoreFromCookie(TcpView ack, int mss) {
    iss = una = recover = ack.acknowledgment() - 1;
    next = highest = sendBase = iss + 1;
    irs = ack.sequence() - 1;
    rcvNext = lastAckSent = irs + 1;
    rcvEdge = rcvNext + Math.min(65535, receiveBuffer.limitBytes());
    ownShift = 0;
    peerMss = mss;
    updateMss();
    congestion.begin(this.mss);
  }

  void rememberTimestamp(int value) {
    recentTimestamp = value;
    recentTimestampNanos = environment.now();
  }

  /// Largest segment without options that the peer and the path take. False: it has not become smaller.
  boolean updateMss() {
    int before = mss;
    mss = Math.min(peerMss, pathMss());
    if (isInBlackHole) mss = Math.min(mss, BLACK_HOLE_MSS);
    congestion.mss(mss);
    return mss < before;
  }

  int pathMss() {
    Route route = route();
    int header = IpAddress.isIpv4(remoteHigh, remoteLow) ? 40 : 60;
    return Math.max(64, (route == null ? 1500 : layer.ip.mtuBytes(remoteHigh, remoteLow, route)) - header);
  }

  void pathMtuChanged() {
    if (!updateMss()) return;
    environment.statistics.tcpPathMtuDrops++;
    if (!state.isSynchronized() || state == TcpState.TIME_WAIT) return;
    next = una;
    isTiming = false;
    layer.sender.output(this);
  }

  // The user's calls.

  public int readableBytes() { return receiveBuffer.readableBytes(); }

  /// No more will come than is readable.
  public boolean isAtEnd() { return isInputShut || hasFin && rcvNext == finSequence + 1 || state == TcpState.CLOSED; }

  public int writableBytes() { return state.canSend() && !isFinQueued ? sendBuffer.freeBytes() : 0; }

  /// Worth a wake-up: a quarter of the buffer is free, or half of what memory allows.
  public boolean isWritable() {
    int free = writableBytes();
    return free > 0 && (free >= sendBuffer.limitBytes() / 4 || free >= sendBuffer.usedBytes());
  }

  public boolean isOutputShut() { return isFinQueued; }

  /// Bytes written that the peer has not acknowledged.
  public int unacknowledgedBytes() { return sendBuffer.usedBytes(); }

  /// Bytes taken.
  public int write(byte[] from, int offset, int length) {
    if (!state.canSend() || isFinQueued) return 0;
    int taken = sendBuffer.write(from, offset, length);
    if (taken > 0) layer.sender.output(this);
    return taken;
  }

  public int write(Carrier from, int most) {
    if (!state.canSend() || isFinQueued) return 0;
    int taken = sendBuffer.write(from, most);
    if (taken > 0) layer.sender.output(this);
    return taken;
  }

  public int read(byte[] into, int offset, int length) {
    int count = receiveBuffer.read(into, offset, length);
    if (count > 0) windowMayOpen();
    return count;
  }

  public int read(Carrier to, int most) {
    int count = receiveBuffer.read(to, most);
    if (count > 0) windowMayOpen();
    return count;
  }

  /// Tells the peer of room, but only of room worth a segment (RFC 9293 section 3.8.6.2.2).
  private void windowMayOpen() {
    if (!state.canReceive()) return;
    int gained = receiveBuffer.freeBytes() - Math.max(0, rcvEdge - rcvNext);
    if (gained >= Math.min(receiveBuffer.limitBytes() / 2, 2 * mss)) layer.sender.acknowledge(this);
  }

  public void limitsChanged() {
    sendBuffer.limit(settings.sendBufferBytes);
    receiveBuffer.limit(settings.receiveBufferBytes);
    keepAliveOff();
    startKeepAlive();
    layer.sender.output(this);
  }

  public void shutInput() {
    isInputShut = true;
    receiveBuffer.discard();
    changed();
  }

  /// Queues a FIN behind what was written (RFC 9293 section 3.10.4).
  public void shutOutput() {
    if (isFinQueued) return;
    switch (state) {
      case SYN_RECEIVED, ESTABLISHED -> move(TcpState.FIN_WAIT_1);
      case CLOSE_WAIT -> move(TcpState.LAST_ACK);
      default -> {
        return;
      }
    }
    isFinQueued = true;
    layer.sender.output(this);
    changed();
  }

  /// The user goes; what was written is still delivered. Unread data makes it a reset (RFC 9293 section 3.10.4, RFC 2525 section 2.17).
  public void close() {
    user = null;
    listener = null;
    isOrphan = true;
    if (state == TcpState.CLOSED || state == TcpState.SYN_SENT) {
      finish();
      return;
    }
    boolean isLossy = receiveBuffer.readableBytes() > 0 && !isInputShut || settings.lingersZero;
    if (isLossy && (state.canReceive() || state == TcpState.CLOSE_WAIT)) {
      abort();
      return;
    }
    receiveBuffer.free();
    shutOutput();
    keepAliveOff();
    if (state == TcpState.FIN_WAIT_2) environment.startIn(lingering, ORPHAN_NANOS);
  }

  private void keepAliveOff() { environment.timers.stop(keepAlive); }

  /// RFC 9293 section 3.10.5.
  public void abort() {
    boolean tells = switch (state) {
      case SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT -> true;
      default -> false;
    };
    if (tells) layer.sender.reset(this);
    finish();
  }

  // Ends.

  void move(TcpState to) {
    if (layer.transitions != null) layer.transitions.moved(state, to);
    state = to;
  }

  /// Ends with an error for the user, if there is one.
  void fail(SocketError error) {
    Notified told = user;
    Listener from = listener;
    receiveBuffer.forgetEarly();
    finish();
    if (told != null) told.failed(error);
    if (from != null) from.lost(this);
  }

  /// Ends without a word.
  void finish() {
    if (state != TcpState.CLOSED) move(TcpState.CLOSED);
    environment.timers.stop(retransmission);
    environment.timers.stop(delayedAck);
    environment.timers.stop(keepAlive);
    environment.timers.stop(lingering);
    sendBuffer.free();
    if (isOrphan || user == null) receiveBuffer.free();
    layer.remove(this);
    changed();
  }

  void enterTimeWait() {
    move(TcpState.TIME_WAIT);
    environment.timers.stop(retransmission);
    environment.timers.stop(delayedAck);
    keepAliveOff();
    sendBuffer.free();
    receiveBuffer.forgetEarly();
    if (isOrphan) receiveBuffer.free();
    environment.startIn(lingering, TIME_WAIT_NANOS);
    layer.addTimeWait(this);
    changed();
  }

  // Timers.

  /// Not stopped by the acknowledgments that go out before: it looks back when it fires.
  private void delayedAckDue() {
    if (unackedBytes == 0) return;
    long leftNanos = unackedSinceNanos + DELAYED_ACK_NANOS - environment.now();
    if (leftNanos > 0) environment.startIn(delayedAck, leftNanos);
    else layer.sender.acknowledge(this);
  }

  void startRetransmission() {
    isPersisting = false;
    environment.startIn(retransmission, roundTrip.timeoutNanos());
  }

  void startPersisting() {
    if (retransmission.isArmed()) return;
    isPersisting = true;
    environment.startIn(retransmission, roundTrip.timeoutNanos());
  }

  private void retransmissionDue() {
    if (isPersisting || peerWindow == 0 && !isHandshaking()) persist();
    else timeOut();
  }

  private boolean isTriedOut() {
    int most = isHandshaking() ? MAX_SYN_RETRIES : MAX_RETRIES;
    if (++retries <= most) return false;
    if (state.isSynchronized()) layer.sender.reset(this);
    fail(softError == null ? SocketError.TIMED_OUT : softError);
    return true;
  }

  /// RFC 6298 section 5.4 to 5.7, RFC 5681 section 3.1.
  private void timeOut() {
    environment.statistics.tcpTimeouts++;
    if (isTriedOut()) return;
    roundTrip.backOff();
    isTiming = false;
    if (isHandshaking()) {
      environment.statistics.tcpRetransmissions++;
      layer.sender.synchronize(this);
      return;
    }
    if (retries == BLACK_HOLE_RETRIES && mss > BLACK_HOLE_MSS) {
      isInBlackHole = true;
      updateMss();
    }
    congestion.timedOut(Math.min(flightBytes(), congestion.window()), environment.now(), retries == 1);
    fallBack();
    startRetransmission();
    layer.sender.output(this);
  }

  /// All that is in flight counts as lost; what the peer has sacked it may have dropped since (RFC 2018 section 8).
  private void fallBack() {
    isRecovering = false;
    duplicateAcks = 0;
    scoreboard.clear();
    recover = highest;
    next = una;
  }

  /// A zero window, or one too small to bother with, is tried from time to time (RFC 9293 section 3.8.6.1). Answers keep the connection alive for ever.
  private void persist() {
    if (isTriedOut()) return;
    environment.statistics.tcpZeroWindowProbes++;
    roundTrip.backOff();
    isPersisting = false;
    fallBack();
    layer.sender.probe(this);
    startPersisting();
  }

  void startKeepAlive() {
    if (!settings.keepsAlive || !state.isSynchronized() || state == TcpState.TIME_WAIT || isOrphan) keepAliveOff();
    else if (!keepAlive.isArmed()) environment.startIn(keepAlive, settings.keepIdleSeconds * SECOND);
  }

  /// RFC 9293 section 3.8.4. The timer is not moved by every segment: it looks back when it fires.
  private void keepAliveDue() {
    long now = environment.now();
    long silentNanos = now - lastHeardNanos;
    long idleNanos = settings.keepIdleSeconds * SECOND;
    if (silentNanos < idleNanos) {
      keepAliveProbes = 0;
      environment.startIn(keepAlive, idleNanos - silentNanos);
      return;
    }
    if (keepAliveProbes >= settings.keepCount) {
      layer.sender.reset(this);
      fail(SocketError.TIMED_OUT);
      return;
    }
    if (isAllAcked()) {
      keepAliveProbes++;
      environment.statistics.tcpKeepAliveProbes++;
      layer.sender.keepAlive(this);
    }
    environment.startIn(keepAlive, settings.keepIntervalSeconds * SECOND);
  }

  /// Acknowledgments that answer nonsense are few, or two stacks could answer each other for ever.
  boolean mayAnswerUnacceptable() {
    long now = environment.now();
    if (lastUnacceptableNanos != 0 && now - lastUnacceptableNanos < SECOND / 2) return false;
    lastUnacceptableNanos = now;
    return true;
  }

  /// RFC 5961 section 7: at most ten a second, counted for each connection so that nothing can be learnt about others.
  void challenge() {
    if (challenges == null) challenges = new TokenBucket(10, 10, environment.now());
    if (!challenges.take(environment.now())) return;
    environment.statistics.tcpChallengeAcks++;
    layer.sender.acknowledge(this);
  }
}
