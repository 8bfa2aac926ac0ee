package eggvm.lib.net.dhcp;

/// RFC 2131 figure 5; arrows are named by who moves them: the server or the clock.
/// ```
///   STOPPED ─start─▸ SELECTING ──offer──▸ REQUESTING ──ack──▸ BOUND ──T1──▸ RENEWING ──T2──▸ REBINDING
///                       ▴  ▴                   │                ▴              │ ack             │ ack
///                       │  └─ nak, 4 tries ────┘                └──────────────┴─────────────────┘
///                       └───────────────────────── nak, end of the lease ──────┴─────────────────┘
/// ```
public enum DhcpState {
  STOPPED,
  SELECTING,
  REQUESTING,
  BOUND,
  RENEWING,
  REBINDING;

  boolean hasAddress() { return this == BOUND || this == RENEWING || this == REBINDING; }
}
