package eggvm.lib.sun.nio.ch;

import eggvm.lib.fs.OpenFile;
import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.Waiting;
import eggvm.lib.jdk.socket.SocketFile;
import eggvm.lib.jdk.socket.TcpFile;
import eggvm.lib.jdk.socket.UdpFile;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.SocketOption;
import eggvm.vm.contract.Replaces;
import java.io.FileDescriptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import sun.nio.ch.IOStatus;
import sun.nio.ch.Net;

/// The socket calls of Linux, by [SocketFile]. Blocking descriptors wait, see [Waiting].
@Replaces("sun.nio.ch.Net")
final class NetOverlay {
  private NetOverlay() {}

  private static final int DONE = 1;
  private static final long NANOS_PER_MILLISECOND = 1_000_000;

  static void initIDs() {}

  static boolean isIPv6Available0() { return true; }

  static boolean isReusePortAvailable0() { return false; }

  static int isExclusiveBindAvailable() { return -1; }

  static boolean shouldShutdownWriteBeforeClose0() { return false; }

  static boolean shouldSetBothIPv4AndIPv6Options0() { return true; }

  static boolean canIPv6SocketJoinIPv4Group0() { return true; }

  static boolean canJoin6WithIPv4Group0() { return false; }

  static boolean canUseIPv6OptionsWithIPv4LocalAddress0() { return true; }

  static int socket0(boolean preferIpv6, boolean isStream, boolean reuses, boolean fastLoopback) throws IOException {
    SocketFile file = isStream ? SocketFile.stream(preferIpv6) : SocketFile.datagram(preferIpv6);
    if (reuses) file.option(SocketOption.REUSE_ADDRESS, 1);
    return Files.add(file);
  }

  static void bind0(FileDescriptor descriptor, boolean preferIpv6, boolean exclusive, InetAddress address, int port) throws IOException {
    Sockets.of(descriptor).bind(address, port);
  }

  static void listen(FileDescriptor descriptor, int backlog) throws IOException { Sockets.stream(descriptor).listen(backlog); }

  static int connect0(boolean preferIpv6, FileDescriptor descriptor, InetAddress address, int port) throws IOException {
    SocketFile file = Sockets.of(descriptor);
    file.connect(address, port);
    if (!(file instanceof TcpFile stream)) return DONE;
    if (!stream.isConnected() && !stream.isNonBlocking()) Waiting.forAny(file, OpenFile.WRITABLE, Waiting.FOREVER);
    stream.check();
    return stream.isConnected() ? DONE : IOStatus.UNAVAILABLE;
  }

  static int accept(FileDescriptor descriptor, FileDescriptor accepted, InetSocketAddress[] remote) throws IOException {
    TcpFile listener = Sockets.stream(descriptor);
    TcpFile connection;
    while ((connection = listener.accept()) == null) {
      if (listener.isNonBlocking()) return IOStatus.UNAVAILABLE;
      Waiting.forAny(listener, OpenFile.READABLE, Waiting.FOREVER);
      if (listener.isClosed()) return IOStatus.INTERRUPTED;
    }
    accepted.fd = Files.add(connection);
    remote[0] = new InetSocketAddress(connection.remoteAddress(), connection.remotePort());
    return DONE;
  }

  static void shutdown(FileDescriptor descriptor, int how) throws IOException { Sockets.stream(descriptor).shutdown(how != Net.SHUT_WR, how != Net.SHUT_RD); }

  static int localPort(FileDescriptor descriptor) throws IOException { return Sockets.of(descriptor).localPort(); }

  static InetAddress localInetAddress(FileDescriptor descriptor) throws IOException { return Sockets.of(descriptor).localAddress(); }

  static int remotePort(FileDescriptor descriptor) throws IOException { return Sockets.of(descriptor).remotePort(); }

  static InetAddress remoteInetAddress(FileDescriptor descriptor) throws IOException { return Sockets.of(descriptor).remoteAddress(); }

  static int getIntOption0(FileDescriptor descriptor, boolean mayNeedConversion, int level, int number) throws IOException {
    SocketOption option = SocketOptions.of(level, number);
    return option == null ? 0 : Sockets.of(descriptor).option(option);
  }

  static void setIntOption0(FileDescriptor descriptor, boolean mayNeedConversion, int level, int number, int value, boolean isIpv6) throws IOException {
    SocketOption option = SocketOptions.of(level, number);
    if (option != null) Sockets.of(descriptor).option(option, value);
  }

  // --- waiting

  static int poll(FileDescriptor descriptor, int events, long timeoutMillis) throws IOException {
    return Waiting.forAny(Files.of(descriptor), events, nanos(timeoutMillis));
  }

  private static long nanos(long millis) { return millis < 0 || millis > Waiting.FOREVER / NANOS_PER_MILLISECOND ? Waiting.FOREVER : millis * NANOS_PER_MILLISECOND; }

  static boolean pollConnect(FileDescriptor descriptor, long timeoutMillis) throws IOException {
    OpenFile file = Files.of(descriptor);
    if (Waiting.forAny(file, OpenFile.WRITABLE, nanos(timeoutMillis)) == 0) return false;
    if (!(file instanceof TcpFile stream)) return false;
    stream.check();
    return stream.isConnected();
  }

  static int available(FileDescriptor descriptor) throws IOException { return Files.of(descriptor).available(); }

  static int sendOOB(FileDescriptor descriptor, byte data) throws IOException { throw new SocketException("Urgent data not supported"); }

  static boolean discardOOB(FileDescriptor descriptor) { return false; }

  // --- multicast; only groups as a whole

  private static UdpFile datagrams(FileDescriptor descriptor) throws IOException { return (UdpFile) Sockets.of(descriptor); }

  static int joinOrDrop4(boolean joins, FileDescriptor descriptor, int group, int interfaceAddress, int source) throws IOException {
    if (source != 0) return IOStatus.UNAVAILABLE;
    return joinOrDrop(joins, descriptor, IpAddress.ipv4(group), Sockets.interfaceAt(interfaceAddress));
  }

  static int joinOrDrop6(boolean joins, FileDescriptor descriptor, byte[] group, int index, byte[] source) throws IOException {
    return source != null ? IOStatus.UNAVAILABLE : joinOrDrop(joins, descriptor, IpAddress.of(group), index);
  }

  private static int joinOrDrop(boolean joins, FileDescriptor descriptor, IpAddress group, int index) throws IOException {
    if (joins) datagrams(descriptor).join(group, index);
    else datagrams(descriptor).leave(group, index);
    return 0;
  }

  static int blockOrUnblock4(boolean blocks, FileDescriptor descriptor, int group, int interfaceAddress, int source) { return IOStatus.UNAVAILABLE; }

  static int blockOrUnblock6(boolean blocks, FileDescriptor descriptor, byte[] group, int index, byte[] source) { return IOStatus.UNAVAILABLE; }

  static void setInterface4(FileDescriptor descriptor, int interfaceAddress) throws IOException {
    datagrams(descriptor).multicastInterface(Sockets.interfaceAt(interfaceAddress));
  }

  static int getInterface4(FileDescriptor descriptor) throws IOException { return Sockets.addressOf(datagrams(descriptor).multicastInterface()); }

  static void setInterface6(FileDescriptor descriptor, int index) throws IOException { datagrams(descriptor).multicastInterface(index); }

  static int getInterface6(FileDescriptor descriptor) throws IOException { return datagrams(descriptor).multicastInterface(); }

  static short pollinValue() { return OpenFile.READABLE; }

  static short polloutValue() { return OpenFile.WRITABLE; }

  static short pollerrValue() { return OpenFile.FAILED; }

  static short pollhupValue() { return OpenFile.HUNG_UP; }

  static short pollnvalValue() { return 0x0020; }

  static short pollconnValue() { return OpenFile.WRITABLE; }
}
