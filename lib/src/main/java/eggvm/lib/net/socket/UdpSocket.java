package eggvm.lib.net.socket;

import eggvm.lib.net.NetInterface;

/// Datagrams, each received whole or cut to the array given.
public final class UdpSocket extends NetSocket {
  @Override
  public int readiness() { throw new UnsupportedOperationException(); }

  @Override
  public Endpoint local() { throw new UnsupportedOperationException(); }

  @Override
  public Endpoint remote() { throw new UnsupportedOperationException(); }

  @Override
  public void bind(Endpoint local) throws NetworkException { throw new UnsupportedOperationException(); }

  /// From now on only datagrams of this peer are received, and its ICMP errors are reported.
  public void connect(Endpoint remote) throws NetworkException { throw new UnsupportedOperationException(); }

  public void disconnect() throws NetworkException { throw new UnsupportedOperationException(); }

  /// Null as `to` means the connected peer. A datagram is sent as a whole or not at all: NO_BUFFERS when there is no room now.
  public void send(Endpoint to, byte[] from, int offset, int length) throws NetworkException { throw new UnsupportedOperationException(); }

  /// Bytes of the next datagram that fitted; -1: none waits.
  public int receive(byte[] into, int offset, int length) throws NetworkException { throw new UnsupportedOperationException(); }

  /// Who sent the datagram that [#receive] or [#peek] gave last.
  public Endpoint sender() { throw new UnsupportedOperationException(); }

  /// As [#receive], but the datagram stays.
  public int peek(byte[] into, int offset, int length) throws NetworkException { throw new UnsupportedOperationException(); }

  /// Bytes of the next datagram, -1: none.
  public int nextBytes() { throw new UnsupportedOperationException(); }

  /// Null as interface: the one that the routes choose. A null source admits every sender (RFC 3376).
  public void join(IpAddress group, NetInterface on) throws NetworkException { throw new UnsupportedOperationException(); }

  public void leave(IpAddress group, NetInterface on) throws NetworkException { throw new UnsupportedOperationException(); }

  /// Where multicast goes out; null: the one that the routes choose.
  public void multicastInterface(NetInterface on) { throw new UnsupportedOperationException(); }

  @Override
  public void close() { throw new UnsupportedOperationException(); }

  @Override
  public boolean isClosed() { throw new UnsupportedOperationException(); }
}
