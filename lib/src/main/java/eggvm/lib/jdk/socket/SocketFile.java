package eggvm.lib.jdk.socket;

import eggvm.lib.fs.FileStatus;
import eggvm.lib.fs.Mode;
import eggvm.lib.fs.OpenFile;
import eggvm.lib.fs.Watchers;
import eggvm.lib.net.NetInterface;
import eggvm.lib.net.socket.Endpoint;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetSocket;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.socket.SocketOption;
import java.io.IOException;
import java.net.InetAddress;

/// A socket behind a descriptor. Its errors are the JDK's exceptions.
public abstract sealed class SocketFile extends OpenFile permits TcpFile, UdpFile {
  /// Of both families, else of IPv4 only.
  final boolean isIpv6;
  private final NetSocket socket;
  private final Watchers watchers = new Watchers();

  SocketFile(NetSocket socket, boolean isIpv6) {
    this.socket = socket;
    this.isIpv6 = isIpv6;
    socket.onChange(watchers::tell);
  }

  public static SocketFile stream(boolean isIpv6) throws IOException {
    try {
      synchronized (Network.LOCK) {
        return new TcpFile(Network.stack().tcp(), isIpv6);
      }
    } catch (NetworkException e) {
      throw SocketErrors.of(e);
    }
  }

  public static SocketFile datagram(boolean isIpv6) throws IOException {
    try {
      synchronized (Network.LOCK) {
        return new UdpFile(Network.stack().udp(), isIpv6);
      }
    } catch (NetworkException e) {
      throw SocketErrors.of(e);
    }
  }

  interface Call {
    void run() throws NetworkException;
  }

  /// On the stack, then what it sets going.
  final void call(Call call) throws IOException {
    try {
      synchronized (Network.LOCK) {
        call.run();
        Network.moved();
      }
    } catch (NetworkException e) {
      throw SocketErrors.of(e);
    }
  }

  @Override
  public final int readiness() {
    synchronized (Network.LOCK) {
      return bits(socket.readiness());
    }
  }

  private static int bits(int ready) {
    int bits = (ready & NetSocket.READABLE) != 0 ? READABLE : 0;
    if ((ready & NetSocket.WRITABLE) != 0) bits |= WRITABLE;
    if ((ready & NetSocket.HANG_UP) != 0) bits |= HUNG_UP;
    return (ready & NetSocket.ERROR) != 0 ? bits | FAILED : bits;
  }

  /// By another thread, while this one waited.
  public final boolean isClosed() {
    synchronized (Network.LOCK) {
      return socket.isClosed();
    }
  }

  @Override
  public final void watch(Runnable watcher) { watchers.add(watcher); }

  @Override
  public final void unwatch(Runnable watcher) { watchers.remove(watcher); }

  @Override
  public final FileStatus status() { return FileStatus.nameless(Mode.SOCKET); }

  @Override
  protected final void close() {
    synchronized (Network.LOCK) {
      socket.close();
      Network.moved();
    }
    watchers.tell();
  }

  public final void bind(InetAddress address, int port) throws IOException { call(() -> socket.bind(Addresses.endpoint(address, port, isIpv6))); }

  public abstract void connect(InetAddress address, int port) throws IOException;

  public final int localPort() { return port(local()); }

  public final InetAddress localAddress() { return address(local()); }

  public final int remotePort() { return port(remote()); }

  public final InetAddress remoteAddress() { return address(remote()); }

  private Endpoint local() {
    synchronized (Network.LOCK) {
      return socket.local();
    }
  }

  private Endpoint remote() {
    synchronized (Network.LOCK) {
      return socket.remote();
    }
  }

  private static int port(Endpoint endpoint) { return endpoint == null ? 0 : endpoint.port(); }

  private InetAddress address(Endpoint endpoint) {
    IpAddress address = endpoint == null ? IpAddress.ANY : endpoint.address();
    return address.isAny() ? Addresses.any(isIpv6 && !address.isIpv4()) : Addresses.inet(address);
  }

  public final int option(SocketOption option) {
    synchronized (Network.LOCK) {
      return socket.option(option);
    }
  }

  public final void option(SocketOption option, int value) {
    synchronized (Network.LOCK) {
      socket.option(option, value);
      Network.moved();
    }
  }

  /// Throws the pending error, if there is one.
  public final void check() throws IOException {
    SocketError error;
    synchronized (Network.LOCK) {
      error = socket.takeError();
    }
    if (error != null) throw SocketErrors.of(new NetworkException(error));
  }

  /// Null for 0, and for numbers that no interface has.
  static NetInterface interfaceOf(int index) {
    for (NetInterface each : Network.stack().interfaces()) if (each.index() == index) return each;
    return null;
  }
}
