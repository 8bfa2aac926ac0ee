package eggvm.lib.net.socket;

/// What all sockets share. Every call is made under the lock that guards the whole stack, and none of them waits.
/// Readiness is level-triggered, as that of poll(2).
public abstract class NetSocket {
  public static final int READABLE = 1;
  public static final int WRITABLE = 2;
  /// Both directions have ended.
  public static final int HANG_UP = 4;
  /// [#takeError] has something to say.
  public static final int ERROR = 8;

  private final int[] options = new int[SocketOption.values().length];
  /// How the stack reaches this socket.
  protected final Notified notified = new Notified() {
    @Override
    public void changed() { NetSocket.this.changed(); }

    @Override
    public void failed(SocketError error) { NetSocket.this.fail(error); }
  };
  private Runnable listener;
  private SocketError error;

  protected NetSocket() {
    for (SocketOption option : SocketOption.values()) options[option.ordinal()] = option.initial();
  }

  /// Bits of the above.
  public abstract int readiness();

  /// Called inside the stack whenever readiness may have grown. It must be cheap and must not call the stack.
  public void onChange(Runnable listener) { this.listener = listener; }

  private void changed() {
    if (listener != null) listener.run();
  }

  /// Null before an address and port are known.
  public abstract Endpoint local();

  /// Null when there is no peer.
  public abstract Endpoint remote();

  /// A wildcard address and port 0 (a random free port, RFC 6056) are allowed.
  public abstract void bind(Endpoint local) throws NetworkException;

  /// The pending error, which is forgotten; null: none.
  public SocketError takeError() {
    SocketError taken = error;
    error = null;
    return taken;
  }

  protected final boolean hasError() { return error != null; }

  private void fail(SocketError error) {
    this.error = error;
    changed();
  }

  protected final void throwError() throws NetworkException {
    SocketError taken = takeError();
    if (taken != null) throw new NetworkException(taken);
  }

  public int option(SocketOption option) { return options[option.ordinal()]; }

  public void option(SocketOption option, int value) { options[option.ordinal()] = value; }

  /// Gives all up that the socket holds; TCP goes on to deliver what was sent. Closing twice is allowed.
  public abstract void close();

  public abstract boolean isClosed();
}
