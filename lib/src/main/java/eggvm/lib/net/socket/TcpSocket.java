package eggvm.lib.net.socket;

/// A TCP connection or a listener. Calls take or give what they can at once; [#readiness] says when to come back.
public final class TcpSocket extends NetSocket {
  @Override
  public int readiness() { throw new UnsupportedOperationException(); }

  @Override
  public Endpoint local() { throw new UnsupportedOperationException(); }

  @Override
  public Endpoint remote() { throw new UnsupportedOperationException(); }

  @Override
  public void bind(Endpoint local) throws NetworkException { throw new UnsupportedOperationException(); }

  /// Begins; WRITABLE or ERROR follows.
  public void connect(Endpoint remote) throws NetworkException { throw new UnsupportedOperationException(); }

  public boolean isConnected() { throw new UnsupportedOperationException(); }

  public void listen(int backlog) throws NetworkException { throw new UnsupportedOperationException(); }

  /// Null: none waits.
  public TcpSocket accept() throws NetworkException { throw new UnsupportedOperationException(); }

  /// Bytes taken; 0: the send buffer is full.
  public int send(byte[] from, int offset, int length) throws NetworkException { throw new UnsupportedOperationException(); }

  /// Bytes; 0: none yet; -1: the end of the stream.
  public int receive(byte[] into, int offset, int length) throws NetworkException { throw new UnsupportedOperationException(); }

  /// Bytes that could be received at once.
  public int peekable() { throw new UnsupportedOperationException(); }

  public void shutdownInput() throws NetworkException { throw new UnsupportedOperationException(); }

  public void shutdownOutput() throws NetworkException { throw new UnsupportedOperationException(); }

  /// Sends a reset; what was not yet sent or read is lost.
  public void abort() { throw new UnsupportedOperationException(); }

  public TcpState state() { throw new UnsupportedOperationException(); }

  /// Bytes taken by [#send] that the peer has not yet acknowledged.
  public int unacknowledged() { throw new UnsupportedOperationException(); }

  @Override
  public void close() { throw new UnsupportedOperationException(); }

  @Override
  public boolean isClosed() { throw new UnsupportedOperationException(); }
}
