package eggvm.lib.net.socket;

import eggvm.lib.net.Environment;
import eggvm.lib.net.icmp.EchoPort;
import eggvm.lib.net.icmp.EchoPorts;

/// ICMP and ICMPv6 echo: "ping". A reply makes the socket READABLE. It has no ports; endpoints are null.
public final class EchoSocket extends NetSocket {
  private final EchoPorts ports;
  private final EchoPort port;
  private final Runnable whenClosed;
  private boolean isClosed;

  /// Made by the stack.
  public EchoSocket(Environment environment, EchoPorts ports, Runnable whenClosed) {
    this.ports = ports;
    this.whenClosed = whenClosed;
    port = new EchoPort(environment, notified);
    ports.open(port);
  }

  @Override
  public int readiness() { return isClosed ? HANG_UP : WRITABLE | (port.queue.isEmpty() ? 0 : READABLE) | (hasError() ? ERROR | READABLE : 0); }

  @Override
  public Endpoint local() { return null; }

  @Override
  public Endpoint remote() { return null; }

  @Override
  public void bind(Endpoint local) throws NetworkException { throw new NetworkException(SocketError.INVALID); }

  /// The sequence number is 0 to 65535.
  public void send(IpAddress to, int sequence, byte[] from, int offset, int length) throws NetworkException {
    if (isClosed) throw new NetworkException(SocketError.CLOSED);
    if (length > 65000) throw new NetworkException(SocketError.MESSAGE_TOO_LONG);
    SocketError error = ports.send(port, to.high(), to.low(), sequence, from, offset, length, option(SocketOption.TIME_TO_LIVE));
    if (error != null) throw new NetworkException(error);
  }

  /// Bytes of the next reply's payload that fitted; -1: none waits.
  public int receive(byte[] into, int offset, int length) throws NetworkException {
    if (isClosed) throw new NetworkException(SocketError.CLOSED);
    throwError();
    return port.queue.take(into, offset, length);
  }

  /// Of the reply received last.
  public int sequence() { return port.queue.port(); }

  public IpAddress sender() { return IpAddress.of(port.queue.sourceHigh(), port.queue.sourceLow()); }

  @Override
  public void close() {
    if (isClosed) return;
    isClosed = true;
    ports.close(port);
    whenClosed.run();
    notified.changed();
  }

  @Override
  public boolean isClosed() { return isClosed; }
}
