package eggvm.lib.net.socket;

/// The states of RFC 9293 section 3.3.2; arrows are named by who moves them: us (a call) or the peer (a segment) or the clock.
/// ```
///                       CLOSED ──listen──▸ LISTEN
///                         │                  │ SYN
///                  connect│                  ▾
///                         ▾      SYN      SYN_RECEIVED ──close──┐
///                      SYN_SENT ────────▸    │                  │
///                         │ SYN,ACK          │ ACK              │
///                         └──────────▸ ESTABLISHED              │
///                              close     │      │ FIN           │
///                    ┌───────────────────┘      ▾               │
///                    ▾                      CLOSE_WAIT          │
///               FIN_WAIT_1 ◂─────────────────── │ ──────────────┘
///       ACK │       │ FIN    │ FIN,ACK     close│
///           ▾       ▾        │                  ▾
///     FIN_WAIT_2  CLOSING    │               LAST_ACK
///       FIN │   ACK │        │              ACK │
///           ▾       ▾        ▾                  ▾
///           └──▸ TIME_WAIT ◂─┘     ──clock──▸ CLOSED
/// ```
/// A reset, an abort or a time-out leads from every state to CLOSED.
public enum TcpState {
  CLOSED,
  LISTEN,
  SYN_SENT,
  SYN_RECEIVED,
  ESTABLISHED,
  FIN_WAIT_1,
  FIN_WAIT_2,
  CLOSE_WAIT,
  CLOSING,
  LAST_ACK,
  TIME_WAIT;

  /// Both sides know each other's first sequence number.
  public boolean isSynchronized() { return ordinal() >= ESTABLISHED.ordinal(); }

  /// The peer may still send data.
  public boolean canReceive() { return this == ESTABLISHED || this == FIN_WAIT_1 || this == FIN_WAIT_2; }

  /// The user may still send data.
  public boolean canSend() { return this == ESTABLISHED || this == CLOSE_WAIT; }
}
