package eggvm.lib.jdk.socket;

import eggvm.lib.net.socket.NetworkException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ProtocolException;
import java.net.SocketException;

/// The JDK's exception for each error, as its native code chooses it.
final class SocketErrors {
  private SocketErrors() {}

  static IOException of(NetworkException e) {
    String text = e.error().text();
    return switch (e.error()) {
      case CONNECTION_REFUSED, TIMED_OUT, NOT_CONNECTED -> new ConnectException(text);
      case ADDRESS_IN_USE, ADDRESS_NOT_AVAILABLE, ACCESS_DENIED -> new BindException(text);
      case HOST_UNREACHABLE -> new NoRouteToHostException(text);
      case PORT_UNREACHABLE -> new PortUnreachableException();
      case PROTOCOL_UNREACHABLE -> new ProtocolException(text);
      default -> new SocketException(text);
    };
  }
}
