package eggvm.lib.net.ip;

import eggvm.lib.net.socket.SocketError;

/// What became of a packet to be sent. SENT includes those that wait for a neighbour, as IP promises nothing.
public enum Sending {
  SENT(null),
  NO_ROUTE(SocketError.NETWORK_UNREACHABLE),
  NO_SOURCE(SocketError.ADDRESS_NOT_AVAILABLE),
  TOO_BIG(SocketError.MESSAGE_TOO_LONG),
  LINK_DOWN(SocketError.NETWORK_UNREACHABLE);

  private final SocketError error;

  Sending(SocketError error) { this.error = error; }

  /// Null: it was sent.
  public SocketError error() { return error; }
}
