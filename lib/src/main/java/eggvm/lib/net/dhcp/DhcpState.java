package eggvm.lib.net.dhcp;

/// RFC 2131 figure 5; arrows are named by who moves them: the server or the clock.
/// ```
///   STOPPED ─start─▸ SELECTING ──offer──▸ REQUESTING ──ack──▸ BOUND ──T1──▸ RENEWING ──T2──▸ REBINDING
///                       ▴  ▴                   │                ▴              │ ack             │ ack
///                       │  └─ nak, 4 tries ────┘                └──────────────┴─────────────────┘
///                       └───────────────────────── nak, end of the lease ──────┴─────────────────┘
///
///   BOUND, RENEWING, REBINDING ─link is back─▸ REBOOTING ──ack, or 4 tries without an answer──▸ BOUND
///                                                  └──nak──▸ SELECTING
/// ```
/// While REBOOTING the address goes on being used: connections outlive a plug that was drawn for a moment (section 3.2, last step).
public enum DhcpState {
  STOPPED,
  SELECTING,
  REQUESTING,
  BOUND,
  RENEWING,
  REBINDING,
  REBOOTING
}
