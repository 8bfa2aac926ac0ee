package eggvm.lib.net.socket;

import eggvm.lib.net.NetInterface;
import eggvm.lib.net.udp.UdpLayer;
import eggvm.lib.net.udp.UdpPort;

/// Datagrams, each received whole or cut to the array given.
public final class UdpSocket extends NetSocket {
  private final UdpLayer layer;
  private final UdpPort port;
  private final Runnable whenClosed;
  private boolean isClosed, hasChosenAddress;
  private Endpoint sender;

  /// Made by the stack.
  public UdpSocket(UdpLayer layer, int queueBytes, Runnable whenClosed) {
    this.layer = layer;
    this.whenClosed = whenClosed;
    port = new UdpPort(notified, queueBytes, layer.buffers());
  }

  @Override
  public int readiness() { return isClosed ? HANG_UP : WRITABLE | (port.queue.isEmpty() ? 0 : READABLE) | (hasError() ? ERROR | READABLE : 0); }

  @Override
  public Endpoint local() { return port.isBound() ? new Endpoint(IpAddress.of(port.localHigh, port.localLow), port.localPort) : null; }

  @Override
  public Endpoint remote() { return port.isConnected() ? new Endpoint(IpAddress.of(port.remoteHigh, port.remoteLow), port.remotePort) : null; }

  private void checkOpen() throws NetworkException { if (isClosed) throw new NetworkException(SocketError.CLOSED); }

  private static void check(SocketError error) throws NetworkException { if (error != null) throw new NetworkException(error); }

  @Override
  public void bind(Endpoint local) throws NetworkException {
    checkOpen();
    if (port.isBound()) throw new NetworkException(SocketError.INVALID);
    check(layer.bind(port, local.address().high(), local.address().low(), local.port()));
    hasChosenAddress = !local.address().isAny();
  }

  private void bindIfNeeded() throws NetworkException { if (!port.isBound()) check(layer.bind(port, 0, 0, 0)); }

  /// From now on only datagrams of this peer are received, and its ICMP errors are reported.
  public void connect(Endpoint remote) throws NetworkException {
    checkOpen();
    if (remote.port() == 0) throw new NetworkException(SocketError.INVALID);
    bindIfNeeded();
    IpAddress source = layer.sourceFor(remote.address().high(), remote.address().low());
    if (source == null) throw new NetworkException(SocketError.NETWORK_UNREACHABLE);
    if (!hasChosenAddress) local(source);
    port.remoteHigh = remote.address().high();
    port.remoteLow = remote.address().low();
    port.remotePort = remote.port();
  }

  private void local(IpAddress address) {
    port.localHigh = address.high();
    port.localLow = address.low();
  }

  /// An address that came with the connection goes with it; the port stays.
  public void disconnect() throws NetworkException {
    checkOpen();
    if (port.isConnected() && !hasChosenAddress) local(IpAddress.ANY);
    port.remotePort = 0;
    port.remoteHigh = port.remoteLow = 0;
  }

  /// Null as `to` means the connected peer. A datagram is sent as a whole or not at all.
  public void send(Endpoint to, byte[] from, int offset, int length) throws NetworkException {
    checkOpen();
    throwError();
    bindIfNeeded();
    if (to == null) {
      if (!port.isConnected()) throw new NetworkException(SocketError.DESTINATION_REQUIRED);
      check(layer.send(port, port.remoteHigh, port.remoteLow, port.remotePort, from, offset, length));
    } else {
      if (to.port() == 0) throw new NetworkException(SocketError.INVALID);
      check(layer.send(port, to.address().high(), to.address().low(), to.port(), from, offset, length));
    }
  }

  /// Bytes of the next datagram that fitted; -1: none waits.
  public int receive(byte[] into, int offset, int length) throws NetworkException {
    checkOpen();
    throwError();
    return port.queue.take(into, offset, length);
  }

  /// Who sent the datagram that [#receive] or [#peek] gave last.
  public Endpoint sender() {
    long high = port.queue.sourceHigh();
    long low = port.queue.sourceLow();
    if (sender == null || sender.port() != port.queue.port() || sender.address().low() != low || sender.address().high() != high) {
      sender = new Endpoint(IpAddress.of(high, low), port.queue.port());
    }
    return sender;
  }

  /// [NetInterface#index] of the interface by which the last datagram came.
  public int senderInterface() { return port.queue.interfaceIndex(); }

  /// As [#receive], but the datagram stays.
  public int peek(byte[] into, int offset, int length) throws NetworkException {
    checkOpen();
    throwError();
    return port.queue.peek(into, offset, length);
  }

  /// Bytes of the next datagram, -1: none.
  public int nextBytes() { return port.queue.nextBytes(); }

  /// Null as interface: the one that the routes choose.
  public void join(IpAddress group, NetInterface on) throws NetworkException {
    checkOpen();
    if (!group.isMulticast()) throw new NetworkException(SocketError.INVALID);
    check(layer.join(port, on == null ? null : on.ip(), group.high(), group.low()));
  }

  public void leave(IpAddress group, NetInterface on) throws NetworkException {
    checkOpen();
    check(layer.leave(port, on == null ? null : on.ip(), group.high(), group.low()));
  }

  /// Where multicast goes out; null: the one that the routes choose.
  public void multicastInterface(NetInterface on) { port.multicastOut = on == null ? null : on.ip(); }

  /// All traffic is by this interface, and it may have no address yet.
  public void bindTo(NetInterface on) { port.boundTo = on == null ? null : on.ip(); }

  @Override
  public void option(SocketOption option, int value) {
    super.option(option, value);
    switch (option) {
      case REUSE_ADDRESS -> port.reusesAddress = value != 0;
      case IPV6_ONLY -> port.isIpv6Only = value != 0;
      case BROADCAST -> port.mayBroadcast = value != 0;
      case TIME_TO_LIVE -> port.hopLimit = value;
      case TYPE_OF_SERVICE -> port.trafficClass = value;
      case MULTICAST_TIME_TO_LIVE -> port.multicastHopLimit = value;
      case MULTICAST_LOOP -> port.multicastLoops = value != 0;
      case RECEIVE_BUFFER -> port.queue.limit(Math.clamp(value, 2048, 4 << 20));
      default -> {}
    }
  }

  @Override
  public void close() {
    if (isClosed) return;
    isClosed = true;
    layer.close(port);
    whenClosed.run();
    notified.changed();
  }

  @Override
  public boolean isClosed() { return isClosed; }
}
