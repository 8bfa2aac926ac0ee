/// The time of day from a server: SNTP version 4 (RFC 4330, RFC 5905 section 14), passive like all of the stack.
/// ```
///   SntpClient ── Resolver ─▸ addresses ── UdpSocket ─▸ SntpReply ─▸ WallClock
/// ```
/// Invariant: only what a server says in answer to the question that is open moves the clock, and a server that wants no questions gets none.
package eggvm.lib.net.sntp;
