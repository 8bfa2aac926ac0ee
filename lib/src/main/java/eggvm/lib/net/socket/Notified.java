package eggvm.lib.net.socket;

/// What the stack tells a socket.
public interface Notified {
  /// Readiness may have grown.
  void changed();

  /// An error has come in; it stays until it is taken.
  void failed(SocketError error);
}
