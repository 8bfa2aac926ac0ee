package eggvm.lib.jdk.socket;

import eggvm.lib.jdk.RawFile;
import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.socket.SocketOption;
import eggvm.lib.net.socket.TcpSocket;
import java.io.IOException;
import java.net.InetAddress;
import sun.net.ConnectionResetException;

/// A connection or a listener.
public final class TcpFile extends SocketFile implements RawFile {
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
        return moved(socket.receive(to, offset, length));
      }
    } catch (NetworkException e) {
      throw onRead(e);
    }
  }

  @Override
  public int read(long address, int bytes) throws IOException {
    try {
      synchronized (Network.LOCK) {
        return moved(socket.receive(RawCarrier.TO_MEMORY.at(address), bytes));
      }
    } catch (NetworkException e) {
      throw onRead(e);
    }
  }

  private static IOException onRead(NetworkException e) { return e.error() == SocketError.CONNECTION_RESET ? new ConnectionResetException() : e; }

  @Override
  public int write(byte[] from, int offset, int length) throws NetworkException {
    synchronized (Network.LOCK) {
      return moved(socket.send(from, offset, length));
    }
  }

  @Override
  public int write(long address, int bytes) throws NetworkException {
    synchronized (Network.LOCK) {
      return moved(socket.send(RawCarrier.FROM_MEMORY.at(address), bytes));
    }
  }

  private static int moved(int bytes) {
    if (bytes > 0) Network.moved();
    return bytes == 0 ? WOULD_BLOCK : bytes;
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
