package eggvm.lib.jdk.socket;

import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.UdpSocket;
import java.io.IOException;
import java.net.InetAddress;

public final class UdpFile extends SocketFile {
  private final UdpSocket socket;
  private volatile int multicastIndex;

  UdpFile(UdpSocket socket, boolean isIpv6) {
    super(socket, isIpv6);
    this.socket = socket;
  }

  @Override
  public void connect(InetAddress address, int port) throws IOException {
    Endpoint remote = Addresses.endpoint(address, port, false);
    Network.awaitAddress(remote.address());
    call(() -> socket.connect(remote));
  }

  public void disconnect() throws IOException { call(socket::disconnect); }

  /// The next datagram, cut to `length`.
  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    try {
      synchronized (Network.LOCK) {
        int read = socket.receive(to, offset, length);
        return read < 0 ? WOULD_BLOCK : read;
      }
    } catch (NetworkException e) {
      throw SocketErrors.of(e);
    }
  }

  /// To the connected peer.
  @Override
  public int write(byte[] from, int offset, int length) throws IOException { return send(null, from, offset, length); }

  /// Null: to the connected peer.
  public int send(Endpoint to, byte[] from, int offset, int length) throws IOException {
    if (to != null) Network.awaitAddress(to.address());
    call(() -> socket.send(to, from, offset, length));
    return length;
  }

  /// A datagram and who sent it, in one step.
  public Endpoint receive(byte[] to, int length, int[] receivedBytes) throws IOException {
    try {
      synchronized (Network.LOCK) {
        receivedBytes[0] = socket.receive(to, 0, length);
        return receivedBytes[0] < 0 ? null : socket.sender();
      }
    } catch (NetworkException e) {
      throw SocketErrors.of(e);
    }
  }

  public void join(IpAddress group, int interfaceIndex) throws IOException { call(() -> socket.join(group, interfaceOf(interfaceIndex))); }

  public void leave(IpAddress group, int interfaceIndex) throws IOException { call(() -> socket.leave(group, interfaceOf(interfaceIndex))); }

  /// 0: the one that the routes choose.
  public void multicastInterface(int index) throws IOException {
    call(() -> socket.multicastInterface(interfaceOf(index)));
    multicastIndex = index;
  }

  public int multicastInterface() { return multicastIndex; }
}
