package eggvm.lib.jdk.net;

import eggvm.lib.fs.OpenFile;
import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.socket.SocketFile;
import eggvm.lib.net.socket.SocketOption;
import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import java.io.IOException;
import java.net.SocketException;

/// Keep-alive and acknowledgements as the stack has them; no credentials, no NAPI, and fragmentation as the path wants it.
@Replaces(value = "jdk.net.LinuxSocketOptions", missing = "no such socket option")
final class LinuxSocketOptionsOverlay {
  private LinuxSocketOptionsOverlay() {}

  static boolean keepAliveOptionsSupported0() { return true; }

  static boolean quickAckSupported0() { return true; }

  static boolean incomingNapiIdSupported0() { return false; }

  static boolean ipDontFragmentSupported(jdk.net.LinuxSocketOptions self) { return false; }

  static boolean peerCredentialsSupported(jdk.net.LinuxSocketOptions self) { return false; }

  static void setTcpKeepAliveProbes0(int descriptor, int count) throws SocketException { of(descriptor).option(SocketOption.KEEP_COUNT, count); }

  static void setTcpKeepAliveTime0(int descriptor, int seconds) throws SocketException { of(descriptor).option(SocketOption.KEEP_IDLE, seconds); }

  static void setTcpKeepAliveIntvl0(int descriptor, int seconds) throws SocketException { of(descriptor).option(SocketOption.KEEP_INTERVAL, seconds); }

  static int getTcpKeepAliveProbes0(int descriptor) throws SocketException { return of(descriptor).option(SocketOption.KEEP_COUNT); }

  static int getTcpKeepAliveTime0(int descriptor) throws SocketException { return of(descriptor).option(SocketOption.KEEP_IDLE); }

  static int getTcpKeepAliveIntvl0(int descriptor) throws SocketException { return of(descriptor).option(SocketOption.KEEP_INTERVAL); }

  static void setQuickAck0(int descriptor, boolean on) throws SocketException { of(descriptor).option(SocketOption.QUICK_ACK, on ? 1 : 0); }

  static boolean getQuickAck0(int descriptor) throws SocketException { return of(descriptor).option(SocketOption.QUICK_ACK) != 0; }

  @Helper
  static SocketFile of(int descriptor) throws SocketException {
    try {
      OpenFile file = Files.of(descriptor);
      if (file instanceof SocketFile socket) return socket;
    } catch (IOException e) {
      throw new SocketException(e.getMessage());
    }
    throw new SocketException("Socket operation on non-socket");
  }
}
