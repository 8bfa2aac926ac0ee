package eggvm.lib.net.socket;

/// ICMP and ICMPv6 echo: "ping". A reply makes the socket READABLE.
public final class EchoSocket extends NetSocket {
  @Override
  public int readiness() { throw new UnsupportedOperationException(); }

  @Override
  public Endpoint local() { throw new UnsupportedOperationException(); }

  @Override
  public Endpoint remote() { throw new UnsupportedOperationException(); }

  @Override
  public void bind(Endpoint local) throws NetworkException { throw new UnsupportedOperationException(); }

  /// The sequence number is 0 to 65535.
  public void send(IpAddress to, int sequence, byte[] from, int offset, int length) throws NetworkException { throw new UnsupportedOperationException(); }

  /// Bytes of the next reply's payload; -1: none waits.
  public int receive(byte[] into, int offset, int length) throws NetworkException { throw new UnsupportedOperationException(); }

  /// Of the reply received last.
  public int sequence() { throw new UnsupportedOperationException(); }

  public IpAddress sender() { throw new UnsupportedOperationException(); }

  @Override
  public void close() { throw new UnsupportedOperationException(); }

  @Override
  public boolean isClosed() { throw new UnsupportedOperationException(); }
}
