package eggvm.lib.net.link;

import eggvm.lib.net.time.Timer;
import eggvm.lib.net.wire.PacketQueue;

/// An address of the same link and the hardware address behind it. The states of RFC 4861 section 7.3.2 serve ARP as well.
/// ```
///              solicited answer              30 s            used            5 s
///  INCOMPLETE ──────────────────▸ REACHABLE ─────▸ STALE ──────────▸ DELAY ─────▸ PROBE ──▸ (no answer to 3: gone)
///      │ 3 questions, no answer       ▴                                             │
///      ▾                              └──────────────── solicited answer ───────────┘
///    (gone; what waited is unreachable)
/// ```
/// An unsolicited announcement of another hardware address leads to STALE.
final class Neighbour extends Timer {
  enum State { INCOMPLETE, REACHABLE, STALE, DELAY, PROBE }

  final Neighbours table;
  final long high, low;
  final PacketQueue waiting = new PacketQueue();
  State state = State.INCOMPLETE;
  long hardware;
  int questions;
  long usedNanos;
  Neighbour nextInBucket;

  Neighbour(Neighbours table, long high, long low) {
    this.table = table;
    this.high = high;
    this.low = low;
  }

  @Override
  protected void fire() { table.expire(this); }
}
