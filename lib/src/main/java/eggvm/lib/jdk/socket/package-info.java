/// Sockets as the JDK's own classes want them: descriptors, waiting, its exceptions, around the passive stack of `eggvm.lib.net`.
/// ```
///  sun.nio.ch.Net, SocketDispatcher, ... ─▸ SocketFile (an OpenFile) ──▸ NetSocket ─┐
///  java.net lookups ─▸ Names                                                         ├ NetworkStack
///  thread "network": poll, until interrupt, deadline or kick ── Network ─────────────┘
/// ```
/// Invariant: the stack and its sockets are touched with [Network#LOCK] held only. There is neither thread nor stack before the first socket.
package eggvm.lib.jdk.socket;
