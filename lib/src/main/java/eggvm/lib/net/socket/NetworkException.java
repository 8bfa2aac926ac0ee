package eggvm.lib.net.socket;

import java.io.IOException;

/// A socket call that failed, with the reason as a value.
public class NetworkException extends IOException {
  private static final long serialVersionUID = 1;
  private final SocketError error;

  public NetworkException(SocketError error) {
    super(error.text());
    this.error = error;
  }

  public SocketError error() { return error; }
}
