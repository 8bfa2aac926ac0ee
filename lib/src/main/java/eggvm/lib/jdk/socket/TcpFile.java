package eggvm.lib.jdk.socket;

import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.socket.SocketOption;
import eggvm.lib.net.socket.TcpSocket;
import java.io.IOException;
import java.net.InetAddress;
import sun.net.ConnectionResetException;

/// A connection or a listener.
public final class TcpFile extends SocketFile {
  private final TcpSocket socket;

  TcpFile(TcpSocket socket, boolean isIpv6) {
    super(socket, isIpv6);
    this.socket = socket;
  }

  /// Begins; the end of it shows in [#readiness] and [#check].
  @Override
  public void connect(InetAddress address, int port) throws IOException {
    Endpoint remote = Addresses.endpoint(address, port, false);
    Network.awaitAddress(remote.address());
    call(() -> socket.connect(remote));
  }

  public boolean isConnected() {
    synchronized (Network.LOCK) {
      return socket.isConnected();
    }
  }

  public void listen(int backlog) throws IOException { call(() -> socket.listen(backlog)); }

  /// Null: no connection waits.
  public TcpFile accept() throws IOException {
    try {
      synchronized (Network.LOCK) {
        TcpSocket accepted = socket.accept();
        if (accepted == null) return null;
        accepted.option(SocketOption.REUSE_ADDRESS, socket.option(SocketOption.REUSE_ADDRESS));
        return new TcpFile(accepted, isIpv6);
      }
    } catch (NetworkException e) {
      throw SocketErrors.of(e);
    }
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    try {
      synchronized (Network.LOCK) {
        int read = socket.receive(to, offset, length);
        if (read > 0) Network.moved();
        return read == 0 ? WOULD_BLOCK : read;
      }
    } catch (NetworkException e) {
      throw e.error() == SocketError.CONNECTION_RESET ? new ConnectionResetException() : e;
    }
  }

  @Override
  public int write(byte[] from, int offset, int length) throws NetworkException {
    synchronized (Network.LOCK) {
      int written = socket.send(from, offset, length);
      if (written > 0) Network.moved();
      return written == 0 ? WOULD_BLOCK : written;
    }
  }

  @Override
  public int available() {
    synchronized (Network.LOCK) {
      return socket.peekable();
    }
  }

  public void shutdown(boolean input, boolean output) throws IOException {
    call(() -> {
      if (input) socket.shutdownInput();
      if (output) socket.shutdownOutput();
    });
  }
}
