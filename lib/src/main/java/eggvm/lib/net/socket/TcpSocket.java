package eggvm.lib.net.socket;

import eggvm.lib.net.tcp.Binding;
import eggvm.lib.net.tcp.Connection;
import eggvm.lib.net.tcp.Listener;
import eggvm.lib.net.tcp.Settings;
import eggvm.lib.net.tcp.TcpLayer;

/// A TCP connection or a listener. Calls take or give what they can at once; [#readiness] says when to come back.
public final class TcpSocket extends NetSocket {
  private static final int LEAST_BUFFER_BYTES = 4096, MOST_BUFFER_BYTES = 4 << 20;

  private final TcpLayer layer;
  private final Settings settings;
  private final Runnable whenClosed;
  private Binding binding;
  private Connection connection;
  private Listener listener;
  private boolean isClosed, wasConnected;

  /// Made by the stack.
  public TcpSocket(TcpLayer layer, Settings settings, Runnable whenClosed) {
    this.layer = layer;
    this.settings = settings;
    this.whenClosed = whenClosed;
  }

  private void accepted(Connection connection) {
    this.connection = connection;
    wasConnected = true;
    connection.user(notified);
    super.option(SocketOption.NO_DELAY, settings.noDelay ? 1 : 0);
    super.option(SocketOption.KEEP_ALIVE, settings.keepsAlive ? 1 : 0);
    super.option(SocketOption.TYPE_OF_SERVICE, settings.trafficClass);
  }

  @Override
  public int readiness() {
    if (isClosed) return HANG_UP;
    if (listener != null) return listener.hasConnection() ? READABLE : 0;
    if (connection == null) return hasError() ? ERROR | READABLE | WRITABLE | HANG_UP : WRITABLE | HANG_UP;
    TcpState state = connection.state();
    if (state == TcpState.CLOSED) return READABLE | WRITABLE | HANG_UP | (hasError() ? ERROR : 0);
    boolean isOpening = state == TcpState.SYN_SENT || state == TcpState.SYN_RECEIVED;
    if (isOpening) return 0;
    boolean readable = connection.readableBytes() > 0 || connection.isAtEnd();
    boolean writable = connection.isWritable() || connection.isOutputShut();
    boolean hungUp = connection.isAtEnd() && connection.isOutputShut();
    return (readable ? READABLE : 0) | (writable ? WRITABLE : 0) | (hungUp ? HANG_UP : 0);
  }

  @Override
  public Endpoint local() {
    if (connection != null) return connection.local();
    return binding == null ? null : new Endpoint(IpAddress.of(binding.high, binding.low), binding.port);
  }

  @Override
  public Endpoint remote() { return connection == null ? null : connection.remote(); }

  private void checkOpen() throws NetworkException { if (isClosed) throw new NetworkException(SocketError.CLOSED); }

  private static void check(boolean holds, SocketError otherwise) throws NetworkException { if (!holds) throw new NetworkException(otherwise); }

  @Override
  public void bind(Endpoint local) throws NetworkException {
    checkOpen();
    check(binding == null && connection == null, SocketError.INVALID);
    IpAddress address = local.address();
    check(layer.isAddressOurs(address.high(), address.low()), SocketError.ADDRESS_NOT_AVAILABLE);
    binding = layer.bind(address.high(), address.low(), local.port(), option(SocketOption.REUSE_ADDRESS) != 0, option(SocketOption.IPV6_ONLY) != 0);
    check(binding != null, SocketError.ADDRESS_IN_USE);
  }

  /// Begins; WRITABLE or ERROR follows. The unspecified address means ourselves, as everywhere.
  public void connect(Endpoint remote) throws NetworkException {
    checkOpen();
    check(listener == null, SocketError.INVALID);
    if (connection != null) {
      TcpState state = connection.state();
      boolean isUnderWay = state == TcpState.SYN_SENT || state == TcpState.SYN_RECEIVED;
      if (state != TcpState.CLOSED || wasConnected) throw new NetworkException(isUnderWay ? SocketError.ALREADY_IN_PROGRESS : SocketError.ALREADY_CONNECTED);
    }
    check(remote.port() != 0, SocketError.ADDRESS_NOT_AVAILABLE);
    IpAddress to = !remote.address().isAny() ? remote.address() : remote.address().isIpv4() ? IpAddress.LOOPBACK_IPV4 : IpAddress.LOOPBACK_IPV6;
    takeError();
    Connection made = new Connection(layer, settings, notified);
    SocketError error = layer.connect(made, binding, to.high(), to.low(), remote.port());
    if (error != null) throw new NetworkException(error);
    connection = made;
  }

  /// Established, and neither reset nor closed by us; the peer may have ended its half.
  public boolean isConnected() {
    if (connection == null) return false;
    TcpState state = connection.state();
    boolean is = state.isSynchronized();
    wasConnected |= is;
    return is;
  }

  public void listen(int backlog) throws NetworkException {
    checkOpen();
    check(connection == null, SocketError.INVALID);
    if (listener != null) {
      listener.backlog(backlog);
      return;
    }
    if (binding == null) bind(new Endpoint(IpAddress.ANY, 0));
    listener = layer.listen(binding, notified, settings, backlog);
    check(listener != null, SocketError.ADDRESS_IN_USE);
  }

  /// Null: none waits.
  public TcpSocket accept() throws NetworkException {
    checkOpen();
    check(listener != null, SocketError.INVALID);
    Connection next = listener.accept();
    if (next == null) return null;
    TcpSocket socket = new TcpSocket(layer, next.settings(), layer.countSocket());
    socket.accepted(next);
    return socket;
  }

  /// Bytes taken; 0: the send buffer is full.
  public int send(byte[] from, int offset, int length) throws NetworkException {
    checkWritable();
    return connection.write(from, offset, length);
  }

  public int send(Carrier from, int most) throws NetworkException {
    checkWritable();
    return connection.write(from, most);
  }

  private void checkWritable() throws NetworkException {
    checkConnected();
    check(connection.state() != TcpState.CLOSED && !connection.isOutputShut(), SocketError.BROKEN_PIPE);
  }

  private void checkConnected() throws NetworkException {
    checkOpen();
    if (connection != null && connection.readableBytes() > 0) return;
    throwError();
    check(connection != null && (connection.state() == TcpState.CLOSED || connection.state().isSynchronized()), SocketError.NOT_CONNECTED);
  }

  /// Bytes; 0: none yet; -1: the end of the stream. What came before a reset is given before its error.
  public int receive(byte[] into, int offset, int length) throws NetworkException {
    checkConnected();
    if (length == 0) return 0;
    return orEnd(connection.read(into, offset, length));
  }

  /// The same by a carrier; `most` is positive.
  public int receive(Carrier to, int most) throws NetworkException {
    checkConnected();
    return orEnd(connection.read(to, most));
  }

  private int orEnd(int count) { return count == 0 && connection.isAtEnd() ? -1 : count; }

  /// Bytes that could be received at once.
  public int peekable() { return connection == null ? 0 : connection.readableBytes(); }

  public void shutdownInput() throws NetworkException {
    checkOpen();
    check(isConnected(), SocketError.NOT_CONNECTED);
    connection.shutInput();
  }

  public void shutdownOutput() throws NetworkException {
    checkOpen();
    check(isConnected(), SocketError.NOT_CONNECTED);
    connection.shutOutput();
  }

  /// Sends a reset; what was not yet sent or read is lost.
  public void abort() {
    if (isClosed) return;
    if (connection != null) connection.abort();
    close();
  }

  public TcpState state() {
    if (listener != null) return TcpState.LISTEN;
    return connection == null ? TcpState.CLOSED : connection.state();
  }

  /// Bytes taken by [#send] that the peer has not yet acknowledged: what a lingering close waits for.
  public int unacknowledged() { return connection == null ? 0 : connection.unacknowledgedBytes(); }

  @Override
  public void option(SocketOption option, int value) {
    super.option(option, value);
    switch (option) {
      case NO_DELAY -> settings.noDelay = value != 0;
      case QUICK_ACK -> settings.quickAck = value != 0;
      case KEEP_ALIVE -> settings.keepsAlive = value != 0;
      case KEEP_IDLE -> settings.keepIdleSeconds = Math.max(1, value);
      case KEEP_INTERVAL -> settings.keepIntervalSeconds = Math.max(1, value);
      case KEEP_COUNT -> settings.keepCount = Math.max(1, value);
      case LINGER -> settings.lingersZero = value == 0;
      case TIME_TO_LIVE -> settings.hopLimit = value;
      case TYPE_OF_SERVICE -> settings.trafficClass = value & 0xff;
      case SEND_BUFFER -> settings.sendBufferBytes = Math.clamp(value, LEAST_BUFFER_BYTES, MOST_BUFFER_BYTES);
      case RECEIVE_BUFFER -> settings.receiveBufferBytes = Math.clamp(value, LEAST_BUFFER_BYTES, MOST_BUFFER_BYTES);
      default -> {}
    }
    if (connection != null) connection.limitsChanged();
  }

  @Override
  public int option(SocketOption option) {
    return switch (option) {
      case SEND_BUFFER -> settings.sendBufferBytes;
      case RECEIVE_BUFFER -> settings.receiveBufferBytes;
      default -> super.option(option);
    };
  }

  @Override
  public void close() {
    if (isClosed) return;
    isClosed = true;
    if (listener != null) listener.close();
    if (connection != null) connection.close();
    if (binding != null) layer.release(binding);
    whenClosed.run();
    notified.changed();
  }

  @Override
  public boolean isClosed() { return isClosed; }
}
