/// TCP by RFC 9293.
/// ```
///    TcpSocket ── calls ──▸ Connection ◂── segments ── TcpLayer ◂── IP
///                             │   │
///          SegmentInput ──────┤   ├── Sender            what arrives; what leaves
///          Acknowledgments ───┤   ├── SendBuffer        loss recovery: RFC 5681, 6582, 6675
///          RoundTrip ─────────┤   ├── ReceiveBuffer     RFC 6298; reassembly in place
///          Scoreboard ────────┘   └── CongestionControl Cubic (RFC 9438), NewReno
///
///   send sequence space        una ───────────▸ next ───────▸ highest            una + window
///                               │ sent, unacknowledged │ sent before a time-out │      │
///   receive sequence space     next ──────────▸ advertised edge
/// ```
/// Sequence numbers are ints and compared by [Sequence]. A SYN and a FIN take up one each.
///
/// Invariant: the advertised right edge of the receive window never moves left; a connection's memory is at most its two buffers.
package eggvm.lib.net.tcp;
